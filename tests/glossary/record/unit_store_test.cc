#include "glossary/record/unit_store.h"

#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "tests/glossary/record/unit_fixture.h"

namespace crosswalk::record {
namespace {

using ::testing::HasSubstr;

class UnitStoreTest : public UnitFixture {};

TEST_F(UnitStoreTest, AUnitComesBackWithWhatTheServiceSets) {
  v1::Unit wanted = MakeUnit("en:Open the file.", {"zh_TW:開啟檔案。", "ja:ファイルを開く。"});
  AddCode(5, v1::CODE_KIND_STANDALONE, "{0}", *wanted.mutable_source());
  wanted.set_context_id("menu.open");
  AddProperty("x-project", "viewer", wanted);
  wanted.mutable_provenance()->set_creator("tr");
  wanted.mutable_provenance()->mutable_creation_time()->set_seconds(1200000000);
  const auto made = Create(wanted);
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  EXPECT_THAT(made->name(), HasSubstr("memories/m/units/"));
  EXPECT_EQ(made->author(), "ann");
  EXPECT_EQ(made->revision(), record_->Newest()->ToString());
  EXPECT_TRUE(made->has_create_time());
  EXPECT_EQ(made->targets(0).language_tag(), "zh-Hant-TW");
  EXPECT_EQ(made->source().codes(0).content(), "{0}");
  EXPECT_EQ(made->provenance().creator(), "tr");
  EXPECT_EQ(Get(made->name())->SerializeAsString(), made->SerializeAsString());
  Reopen();
  UnitStore reopened(*record_, limits_);
  v1::GetUnitRequest request;
  request.set_name(made->name());
  EXPECT_EQ(reopened.GetUnit(request)->SerializeAsString(), made->SerializeAsString());
}

TEST_F(UnitStoreTest, WhatTheServiceSetsCannotBeGiven) {
  v1::Unit wanted = MakeUnit("en:a", {"ja:b"});
  wanted.set_author("mallory");
  wanted.set_etag("7");
  wanted.set_deleted(true);
  wanted.mutable_create_time()->set_seconds(1);
  const auto made = Create(wanted);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(made->author(), "ann");
  EXPECT_FALSE(made->deleted());
  EXPECT_GT(made->create_time().seconds(), 1'500'000'000);
}

TEST_F(UnitStoreTest, AUnitWithAllItsTargetsExistsAlready) {
  const auto first = Create(MakeUnit("en:file", {"zh-TW:檔案", "ja:ファイル"}));
  ASSERT_TRUE(first.ok());
  for (const v1::Unit& again :
       {MakeUnit("en:file", {"zh-TW:檔案"}), MakeUnit("EN:file", {"ja:ファイル", "zh-TW:檔案"})}) {
    const auto refused = Create(again);
    EXPECT_EQ(refused.status().code(), Code::kAlreadyExists);
    EXPECT_THAT(refused.status().message(), HasSubstr(first->name()));
  }
  const auto other = Create(MakeUnit("en:file", {"zh-TW:卷宗"}));
  ASSERT_TRUE(other.ok()) << other.status().ToString();
  EXPECT_NE(other->name(), first->name());
  EXPECT_TRUE(Create(MakeUnit("en:file", {"zh-TW:檔案", "ja:書類"})).ok());
  EXPECT_TRUE(Create(MakeUnit("en-US:file", {"zh-TW:檔案"})).ok());
  v1::Unit elsewhere = MakeUnit("en:file", {"zh-TW:檔案"});
  elsewhere.set_context_id("c");
  EXPECT_TRUE(Create(elsewhere).ok());
  elsewhere.clear_context_id();
  elsewhere.set_next_source("next");
  EXPECT_TRUE(Create(elsewhere).ok());
  EXPECT_EQ(*record_->Count(Kind::kUnit, "m"), 6u);
}

TEST_F(UnitStoreTest, ManyTranslationsOfOneSourceAreAllKept) {
  std::set<std::string> names;
  for (int i = 0; i < 100; ++i) {
    const auto made = Create(MakeUnit("en:file", {"ja:t" + std::to_string(i)}));
    ASSERT_TRUE(made.ok()) << made.status().ToString();
    names.insert(made->name());
  }
  EXPECT_EQ(names.size(), 100u);
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(Create(MakeUnit("en:file", {"ja:t" + std::to_string(i)})).status().code(),
              Code::kAlreadyExists);
  }
}

TEST_F(UnitStoreTest, ADeletedUnitMayBeMadeAgainUnderItsName) {
  const auto made = Create(MakeUnit("en:file", {"ja:x"}));
  ASSERT_TRUE(Delete(made->name()).ok());
  EXPECT_EQ(Get(made->name()).status().code(), Code::kNotFound);
  const auto other = Create(MakeUnit("en:file", {"ja:y"}));
  EXPECT_NE(other->name(), made->name());
  const auto again = Create(MakeUnit("en:file", {"ja:x"}));
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->name(), made->name());
  EXPECT_NE(again->etag(), made->etag());
}

TEST_F(UnitStoreTest, ARefusalNamesTheField) {
  EXPECT_EQ(Field(Create(v1::Unit()).status()), "unit.source.language_tag");
  v1::CreateUnitRequest request;
  request.set_parent("no spaces");
  EXPECT_EQ(Field(store_.CreateUnit(request, "").status()), "parent");
  EXPECT_EQ(Field(Get("units/x").status()), "name");
  EXPECT_EQ(Field(Get("memories/m/units/a b").status()), "name");
  EXPECT_EQ(Field(Update(MakeUnit("en:a", {"ja:b"})).status()), "unit.name");
  EXPECT_EQ(*record_->Count(Kind::kUnit, "m"), 0u);
}

TEST_F(UnitStoreTest, AMissingMemoryIsNotFound) {
  v1::CreateUnitRequest request;
  request.set_parent("none");
  *request.mutable_unit() = MakeUnit("en:a", {"ja:b"});
  EXPECT_EQ(store_.CreateUnit(request, "").status().code(), Code::kNotFound);
  v1::ListUnitsRequest list;
  list.set_parent("none");
  EXPECT_EQ(store_.ListUnits(list).status().code(), Code::kNotFound);
  EXPECT_EQ(Get("memories/none/units/x").status().code(), Code::kNotFound);
  v1::ListUnitVersionsRequest versions;
  versions.set_name("memories/none/units/x");
  EXPECT_EQ(store_.ListUnitVersions(versions).status().code(), Code::kNotFound);
}

TEST_F(UnitStoreTest, AnUpdateReplacesAllAndKeepsTheNameAndTheFirstTime) {
  v1::Unit wanted = MakeUnit("en:a", {"ja:b"});
  AddProperty("p", "v", wanted);
  const auto made = Create(wanted);
  v1::Unit next = MakeUnit("en:a!", {"zh:c"});
  next.set_name(made->name());
  const auto updated = Update(next);
  ASSERT_TRUE(updated.ok()) << updated.status().ToString();
  EXPECT_EQ(updated->name(), made->name());
  EXPECT_EQ(updated->source().text(), "a!");
  EXPECT_EQ(updated->properties_size(), 0);
  EXPECT_EQ(updated->author(), "bob");
  EXPECT_EQ(updated->create_time().nanos(), made->create_time().nanos());
  EXPECT_EQ(updated->create_time().seconds(), made->create_time().seconds());
  next.set_name("memories/m/units/none");
  EXPECT_EQ(Update(next).status().code(), Code::kNotFound);
}

TEST_F(UnitStoreTest, AStaleEtagIsAborted) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  v1::Unit next = MakeUnit("en:a", {"ja:c"});
  next.set_name(made->name());
  next.set_etag("\"" + made->etag() + "\"");
  const auto updated = Update(next);
  ASSERT_TRUE(updated.ok());
  for (const std::string& etag : {made->etag(), std::string("nonsense"), std::string("99")}) {
    next.set_etag(etag);
    EXPECT_EQ(Update(next).status().code(), Code::kAborted) << etag;
    EXPECT_EQ(Update(next).status().reason(), "ETAG_MISMATCH") << etag;
    EXPECT_EQ(Delete(made->name(), etag).code(), Code::kAborted) << etag;
  }
  EXPECT_TRUE(Delete(made->name(), updated->etag()).ok());
  EXPECT_EQ(Delete(made->name()).code(), Code::kNotFound);
}

TEST_F(UnitStoreTest, UpdatesAndCreationsFromManyThreadsAllHappen) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 8; ++i) {
        const std::string text = "ja:" + std::to_string(t * 10 + i);
        v1::Unit next = MakeUnit("en:a", {text});
        EXPECT_TRUE(Create(MakeUnit("en:other", {text})).ok());
        next.set_name(made->name());
        EXPECT_TRUE(Update(next).ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(*record_->Count(Kind::kUnit, "m"), 33u);
  v1::ListUnitVersionsRequest list;
  list.set_name(made->name());
  EXPECT_EQ(store_.ListUnitVersions(list)->versions_size(), 33);
}

TEST_F(UnitStoreTest, PagesCoverEveryUnitOnce) {
  for (int i = 0; i < 25; ++i) {
    ASSERT_TRUE(Create(MakeUnit("en:t" + std::to_string(i), {"ja:x"})).ok());
  }
  v1::ListUnitsRequest request;
  request.set_parent("m");
  EXPECT_EQ(store_.ListUnits(request)->units_size(), 25);
  request.set_page_size(10);
  std::set<std::string> seen;
  int pages = 0;
  do {
    const auto page = store_.ListUnits(request);
    ASSERT_TRUE(page.ok());
    for (const v1::Unit& unit : page->units()) EXPECT_TRUE(seen.insert(unit.name()).second);
    request.set_page_token(page->next_page_token());
    ++pages;
  } while (!request.page_token().empty());
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(seen.size(), 25u);
  request.set_page_token("x");
  EXPECT_EQ(Field(store_.ListUnits(request).status()), "page_token");
  request.clear_page_token();
  request.set_page_size(-1);
  EXPECT_EQ(Field(store_.ListUnits(request).status()), "page_size");
}

TEST_F(UnitStoreTest, APageEndsBeforeTheMessageLimit) {
  for (int i = 0; i < 8; ++i) {
    v1::Unit large = MakeUnit("en:t" + std::to_string(i), {"ja:x"});
    for (int k = 0; k < 15; ++k) AddProperty("p", std::string(60000, 'n'), large);
    ASSERT_TRUE(Create(large).ok());
  }
  v1::ListUnitsRequest request;
  request.set_parent("m");
  const auto page = store_.ListUnits(request);
  ASSERT_TRUE(page.ok());
  EXPECT_LT(page->ByteSizeLong(), 4u << 20);
  EXPECT_FALSE(page->next_page_token().empty());
}

TEST_F(UnitStoreTest, VersionsAreListedNewestFirst) {
  const auto made = Create(MakeUnit("en:a", {"ja:b"}));
  v1::Unit next = MakeUnit("en:a", {"ja:c"});
  next.set_name(made->name());
  ASSERT_TRUE(Update(next).ok());
  ASSERT_TRUE(Delete(made->name()).ok());
  v1::ListUnitVersionsRequest list;
  list.set_name(made->name());
  const auto versions = store_.ListUnitVersions(list);
  ASSERT_TRUE(versions.ok());
  ASSERT_EQ(versions->versions_size(), 3);
  EXPECT_TRUE(versions->versions(0).deleted());
  EXPECT_EQ(versions->versions(0).author(), "bob");
  EXPECT_EQ(versions->versions(1).targets(0).text(), "c");
  EXPECT_EQ(versions->versions(2).targets(0).text(), "b");
  list.set_page_size(2);
  const auto first = store_.ListUnitVersions(list);
  ASSERT_EQ(first->versions_size(), 2);
  list.set_page_token(first->next_page_token());
  const auto second = store_.ListUnitVersions(list);
  ASSERT_EQ(second->versions_size(), 1);
  EXPECT_EQ(second->next_page_token(), "");
  list.set_name("memories/m/units/none");
  EXPECT_EQ(Field(store_.ListUnitVersions(list).status()), "page_token");
  list.clear_page_token();
  EXPECT_EQ(store_.ListUnitVersions(list).status().code(), Code::kNotFound);
}

TEST_F(UnitStoreTest, ADamagedBodyIsDataLoss) {
  Mutation mutation;
  mutation.key = {Kind::kUnit, "m", "broken"};
  mutation.body = "\xff\xff";
  ASSERT_TRUE(Write({mutation}).ok());
  EXPECT_EQ(Get("memories/m/units/broken").status().code(), Code::kDataLoss);
}

TEST(UnitBodyTest, KeepsAllButWhatTheServiceSets) {
  v1::Unit unit = MakeUnit("en:a", {"ja:b"});
  unit.set_context_id("c");
  unit.mutable_create_time()->set_seconds(5);
  const std::string plain = UnitBody(unit);
  unit.set_name("memories/m/units/x");
  unit.set_author("a");
  unit.set_etag("1");
  unit.set_revision("e:1");
  unit.mutable_update_time()->set_seconds(6);
  unit.set_deleted(true);
  EXPECT_EQ(UnitBody(unit), plain);
  v1::Unit read;
  ASSERT_TRUE(read.ParseFromString(plain));
  EXPECT_EQ(read.create_time().seconds(), 5);
  EXPECT_EQ(read.context_id(), "c");
}

}  // namespace
}  // namespace crosswalk::record
