#include "tests/glossary/index/index_fixture.h"

#include <algorithm>
#include <cstdlib>

#include "glossary/index/key_list.h"
#include "glossary/index/term_keys.h"
#include "glossary/text/utf8.h"

namespace crosswalk::index {
namespace {

// What a naive index would hold of a model.
struct Naive {
  std::map<std::pair<KeyField, std::string>, std::set<std::string>> keys;
  std::set<std::string> variant_keys;
  // By trie and key: "glossary/id" with the term.
  std::map<std::pair<int, std::string>, std::multiset<std::string>> postings;
  std::map<std::string, Counts> counts;
};

Naive NaiveOf(const Model& model, const std::set<std::string>& glossaries) {
  Naive naive;
  for (const std::string& glossary : glossaries) naive.counts[glossary];
  TermKeyMaker maker(TheFolder());
  for (const auto& [identity, concept_] : model) {
    const std::string name = identity.first + "/" + identity.second;
    Counts& counts = naive.counts[identity.first];
    ++counts.rows;
    for (const auto& section : concept_.languages()) {
      for (const auto& term : section.terms()) {
        ++counts.terms;
        counts.candidate_terms += term.status() == v1::TERM_STATUS_CANDIDATE;
        const TermKeys keys = maker.Of(term);
        const auto add = [&](KeyField field, const std::string& key) {
          if (!key.empty()) naive.keys[{field, key}].insert(name);
        };
        add(KeyField::kVariant, keys.variant);
        add(KeyField::kInflected, keys.inflected);
        add(KeyField::kReading, keys.reading);
        if (!keys.variant.empty()) naive.variant_keys.insert(keys.variant);
        const auto post = [&](KeyTrie trie, const std::string& key, bool plural) {
          if (key.empty()) return;
          naive.postings[{static_cast<int>(trie), key}].insert(
              name + " " + term.text() + " " + term.language_tag() + (plural ? " plural" : ""));
        };
        post(TrieOf(keys.language), keys.variant, false);
        if (keys.language == text::Language::kJa) {
          post(KeyTrie::kJaInflected, keys.inflected, false);
        }
        for (const std::string& plural : keys.plurals) {
          if (plural != keys.variant) post(KeyTrie::kEn, plural, true);
        }
      }
    }
  }
  return naive;
}

std::multiset<std::string> PostingsOf(const Snapshot& snapshot, KeyTrie which,
                                      const std::string& key) {
  std::multiset<std::string> found;
  for (std::size_t i = 0; i < snapshot.piece_count(); ++i) {
    const TermPiece& terms = snapshot.terms(i);
    const auto number = terms.trie(which).Find(text::ToUtf32(key));
    if (!number) continue;
    for (const TermPosting& posting : terms.Postings(which, *number)) {
      if (!snapshot.Lives(i, posting.concept_ordinal)) continue;
      found.insert(std::string(terms.GlossaryOf(posting.concept_ordinal)) + "/" +
                   std::string(terms.ConceptIdOf(posting.concept_ordinal)) + " " +
                   std::string(terms.Text(posting)) + " " + std::string(terms.Tag(posting)) +
                   ((posting.flags & kPluralForm) != 0 ? " plural" : ""));
    }
  }
  return found;
}

void ExpectEnumerationsAgree(const Snapshot& snapshot, const Naive& naive) {
  std::set<std::string> prefixes = {"no such prefix"};
  for (const std::string& key : naive.variant_keys) {
    const std::u32string wide = text::ToUtf32(key);
    prefixes.insert(text::ToUtf8(wide.substr(0, 1)));
    prefixes.insert(text::ToUtf8(wide.substr(0, 2)));
  }
  for (const std::string& prefix : prefixes) {
    std::vector<std::string> expected;
    for (const std::string& key : naive.variant_keys) {
      if (key.starts_with(prefix)) expected.push_back(key);
    }
    std::stable_sort(expected.begin(), expected.end(), [](const auto& a, const auto& b) {
      return text::CountCodePoints(a) < text::CountCodePoints(b);
    });
    const auto all = snapshot.KeysWithPrefix(prefix, 100000, Cancellation());
    ASSERT_TRUE(all.ok()) << all.status().ToString();
    EXPECT_EQ(*all, expected) << "with prefix " << prefix;
    expected.resize(std::min<std::size_t>(expected.size(), 2));
    EXPECT_EQ(*snapshot.KeysWithPrefix(prefix, 2, Cancellation()), expected);
  }
  const auto every = snapshot.KeysMatching(U"*", 100000, Cancellation());
  ASSERT_TRUE(every.ok()) << every.status().ToString();
  EXPECT_EQ(*every, std::vector<std::string>(naive.variant_keys.begin(), naive.variant_keys.end()));
  for (const std::string& key : naive.variant_keys) {
    const auto near = snapshot.KeysNear(key, 1, Cancellation());
    ASSERT_TRUE(near.ok()) << near.status().ToString();
    ASSERT_EQ(near->size(), 1u) << key;
    // Another key may have all of its bigrams, as aaaa those of aaa.
    const auto shared = BigramsOf(text::ToUtf32(near->front()));
    const auto own = BigramsOf(text::ToUtf32(key));
    EXPECT_TRUE(std::includes(shared.begin(), shared.end(), own.begin(), own.end()))
        << key << " against " << near->front();
  }
}

}  // namespace

TestFolder::TestFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "crosswalk-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) std::abort();
  path_ = name;
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::shared_ptr<const script::Folder> TheFolder() {
  static const auto folder = script::Folder::Create();
  EXPECT_TRUE(folder.ok()) << folder.status().ToString();
  return *folder;
}

v1::Concept MakeConcept(const std::vector<TermText>& terms) {
  v1::Concept concept_;
  for (const TermText& text : terms) {
    v1::LanguageSection* section = nullptr;
    for (auto& existing : *concept_.mutable_languages()) {
      if (existing.language_tag() == text[0]) section = &existing;
    }
    if (section == nullptr) {
      section = concept_.add_languages();
      section->set_language_tag(text[0]);
    }
    v1::Term* term = section->add_terms();
    term->set_language_tag(text[0]);
    term->set_text(text[1]);
    if (text.size() > 2) term->set_reading(text[2]);
    term->set_status(text.size() > 3 ? v1::TERM_STATUS_CANDIDATE : v1::TERM_STATUS_ADMITTED);
  }
  return concept_;
}

TestDir::TestDir(bool with_index) {
  auto opened = record::OpenSqlite(folder_.path() / "record.db", {});
  EXPECT_TRUE(opened.ok()) << opened.status().ToString();
  record_ = *std::move(opened);
  if (with_index) OpenIndex();
}

TestDir::~TestDir() { CloseIndex(); }

void TestDir::Write(record::Batch batch) {
  const auto written = record_->Write(batch);
  ASSERT_TRUE(written.ok()) << written.status().ToString();
}

void TestDir::WriteOne(record::Key key, std::optional<std::string> body) {
  record::Batch batch;
  record::Mutation& mutation = batch.mutations.emplace_back();
  mutation.key = std::move(key);
  mutation.body = std::move(body);
  Write(std::move(batch));
}

void TestDir::MakeGlossary(const std::string& glossary) {
  WriteOne({record::Kind::kGlossary, "", glossary}, "");
  glossaries_.insert(glossary);
}

void TestDir::DeleteGlossary(const std::string& glossary) {
  WriteOne({record::Kind::kGlossary, "", glossary}, std::nullopt);
  glossaries_.erase(glossary);
  std::erase_if(model_, [&](const auto& entry) { return entry.first.first == glossary; });
}

void TestDir::Put(const std::string& glossary, const std::string& id, const v1::Concept& concept_) {
  PutAll(glossary, {{id, concept_}});
}

void TestDir::PutAll(const std::string& glossary,
                     const std::map<std::string, v1::Concept>& concepts) {
  record::Batch batch;
  for (const auto& [id, concept_] : concepts) {
    record::Mutation& mutation = batch.mutations.emplace_back();
    mutation.key = {record::Kind::kConcept, glossary, id};
    mutation.body = record::ConceptBody(concept_);
    model_[{glossary, id}] = concept_;
  }
  Write(std::move(batch));
}

void TestDir::Delete(const std::string& glossary, const std::string& id) {
  WriteOne({record::Kind::kConcept, glossary, id}, std::nullopt);
  model_.erase({glossary, id});
}

void TestDir::OpenIndex(bool read_only) {
  IndexOptions options;
  options.read_only = read_only;
  options.delta_interval = std::chrono::milliseconds(5);
  auto opened = Index::Open(index_path(), *record_, TheFolder(), options);
  ASSERT_TRUE(opened.ok()) << opened.status().ToString();
  index_ = *std::move(opened);
}

void TestDir::CloseIndex() { index_.reset(); }

std::shared_ptr<const Snapshot> TestDir::CaughtUp() {
  const auto newest = record_->Newest();
  EXPECT_TRUE(newest.ok());
  const auto snapshot = index_->AtLeast(
      newest->ToString(), Cancellation(Cancellation::Clock::now() + std::chrono::seconds(60)));
  EXPECT_TRUE(snapshot.ok()) << snapshot.status().ToString();
  return snapshot.ok() ? *snapshot : index_->Newest();
}

std::set<std::string> Found(const Snapshot& snapshot, KeyField field, std::string_view key) {
  const auto handles = snapshot.WithKey(field, key);
  EXPECT_TRUE(handles.ok()) << handles.status().ToString();
  std::set<std::string> found;
  if (!handles.ok()) return found;
  EXPECT_TRUE(std::is_sorted(handles->begin(), handles->end()));
  for (const ConceptHandle& handle : *handles) {
    const auto concept_ = snapshot.Read(handle);
    EXPECT_TRUE(concept_.ok()) << concept_.status().ToString();
    if (!concept_.ok()) continue;
    const auto name = record::ParseConceptName("name", concept_->name());
    EXPECT_TRUE(name.ok()) << concept_->name();
    EXPECT_TRUE(found.insert(name->glossary + "/" + name->id).second) << "found twice";
  }
  return found;
}

void ExpectAgrees(const Snapshot& snapshot, const Model& model,
                  const std::set<std::string>& glossaries) {
  const Naive naive = NaiveOf(model, glossaries);
  for (const auto& [key, concepts] : naive.keys) {
    EXPECT_EQ(Found(snapshot, key.first, key.second), concepts) << key.second;
  }
  for (const auto& [key, postings] : naive.postings) {
    EXPECT_EQ(PostingsOf(snapshot, static_cast<KeyTrie>(key.first), key.second), postings)
        << key.second;
  }
  ExpectEnumerationsAgree(snapshot, naive);
  for (const auto& [identity, concept_] : model) {
    const auto handle = snapshot.Find(identity.first, identity.second);
    ASSERT_TRUE(handle.ok()) << handle.status().ToString();
    auto read = snapshot.Read(*handle);
    ASSERT_TRUE(read.ok()) << read.status().ToString();
    EXPECT_EQ(read->name(), record::ConceptName(identity.first, identity.second));
    v1::Concept expected = concept_;
    expected.set_name(read->name());
    expected.clear_evidence();
    EXPECT_EQ(read->SerializeAsString(), expected.SerializeAsString());
  }
  std::uint64_t living = 0;
  for (std::size_t i = 0; i < snapshot.piece_count(); ++i) {
    for (std::uint32_t c = 0; c < snapshot.terms(i).concept_count(); ++c) {
      living += snapshot.Lives(i, c);
    }
  }
  EXPECT_EQ(living, model.size());
  EXPECT_EQ(snapshot.Glossaries(), std::vector<std::string>(glossaries.begin(), glossaries.end()));
  for (const std::string& glossary : glossaries) {
    const auto counts = snapshot.CountOf(glossary);
    ASSERT_TRUE(counts.ok());
    const Counts& expected = naive.counts.at(glossary);
    EXPECT_EQ(counts->rows, expected.rows) << glossary;
    EXPECT_EQ(counts->terms, expected.terms) << glossary;
    EXPECT_EQ(counts->candidate_terms, expected.candidate_terms) << glossary;
  }
}

}  // namespace crosswalk::index
