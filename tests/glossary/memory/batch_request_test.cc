#include "glossary/memory/batch_request.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

namespace crosswalk::memory {
namespace {

using google::protobuf::util::MessageDifferencer;
using ::testing::ElementsAre;

v1::MatchRequest Shared() {
  v1::MatchRequest shared;
  shared.mutable_source()->set_language_tag("en");
  shared.set_target_language_tag("ja");
  shared.add_memories("a");
  shared.add_memories("b");
  shared.set_threshold(60);
  shared.set_limit(3);
  shared.set_context_id("c");
  shared.set_previous_source("before");
  shared.set_next_source("behind");
  shared.mutable_penalties()->set_pivot(9);
  (*shared.mutable_penalties()->mutable_memories())["a"] = 4;
  shared.set_adapt(true);
  shared.set_align(true);
  shared.set_check_terms(true);
  shared.mutable_filter()->add_glossaries("g");
  shared.add_pivot_language_tags("zh");
  shared.set_without_pivot(true);
  shared.set_min_revision("x:1");
  return shared;
}

TEST(BatchRequestTest, AnEmptyFieldHasTheValueThatIsShared) {
  v1::MatchRequest request;
  request.mutable_source()->set_text("Open");
  v1::MatchRequest expected = Shared();
  expected.mutable_source()->set_text("Open");
  EXPECT_TRUE(MessageDifferencer::Equals(Completed(request, Shared()), expected));
}

TEST(BatchRequestTest, WhatARequestSaysItselfStands) {
  v1::MatchRequest request;
  request.mutable_source()->set_text("開く");
  request.mutable_source()->set_language_tag("ja");
  request.set_target_language_tag("en");
  request.add_memories("c");
  request.set_threshold(80);
  request.set_limit(1);
  request.set_context_id("own");
  request.set_previous_source("p");
  request.set_next_source("n");
  request.mutable_filter()->add_labels("l");
  request.add_pivot_language_tags("fr");
  const v1::MatchRequest out = Completed(request, Shared());
  EXPECT_EQ(out.source().language_tag(), "ja");
  EXPECT_EQ(out.target_language_tag(), "en");
  EXPECT_THAT(out.memories(), ElementsAre("c"));
  EXPECT_EQ(out.threshold(), 80u);
  EXPECT_EQ(out.limit(), 1u);
  EXPECT_EQ(out.context_id(), "own");
  EXPECT_EQ(out.previous_source(), "p");
  EXPECT_EQ(out.next_source(), "n");
  EXPECT_TRUE(out.filter().glossaries().empty());
  EXPECT_THAT(out.pivot_language_tags(), ElementsAre("fr"));
}

TEST(BatchRequestTest, PenaltiesAreCompletedOneByOne) {
  v1::MatchRequest request;
  request.mutable_penalties()->set_other_script(0);
  (*request.mutable_penalties()->mutable_memories())["b"] = 5;
  const v1::PenaltyPoints out = Completed(request, Shared()).penalties();
  EXPECT_TRUE(out.has_other_script());
  EXPECT_EQ(out.pivot(), 9u);
  EXPECT_EQ(out.memories().at("a"), 4u);
  EXPECT_EQ(out.memories().at("b"), 5u);
}

TEST(BatchRequestTest, ALanguageOfItsOwnForTheSharedText) {
  v1::MatchRequest shared;
  shared.mutable_source()->set_text("OK");
  shared.mutable_source()->set_language_tag("en");
  v1::MatchRequest request;
  request.mutable_source()->set_language_tag("zh-TW");
  const v1::MatchRequest out = Completed(request, shared);
  EXPECT_EQ(out.source().text(), "OK");
  EXPECT_EQ(out.source().language_tag(), "zh-TW");
}

TEST(BatchRequestTest, AnErrorNamesTheRequest) {
  const Status status = InRequest(3, InvalidField("limit", "is too high"));
  EXPECT_EQ(status.code(), Code::kInvalidArgument);
  EXPECT_EQ(status.message(), "requests[3].limit: is too high");
  ASSERT_EQ(status.violations().size(), 1u);
  EXPECT_EQ(status.violations()[0].field, "requests[3].limit");
  EXPECT_EQ(InRequest(3, Internal("broken")).message(), "broken");
}

}  // namespace
}  // namespace crosswalk::memory
