// What the contract promises of itself, whatever linter is installed.
#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>

#include "crosswalk/v1/glossary_service.pb.h"

namespace crosswalk::contract {
namespace {

namespace pb = google::protobuf;

class ContractTest : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream in(CROSSWALK_CONTRACT, std::ios::binary);
    pb::FileDescriptorSet set;
    ASSERT_TRUE(set.ParseFromIstream(&in));
    for (const pb::FileDescriptorProto& file : set.file()) {
      const pb::FileDescriptor* built = pool_.BuildFile(file);
      ASSERT_NE(built, nullptr) << file.name();
      if (built->package() == "crosswalk.v1") files_.push_back(built);
    }
    ASSERT_FALSE(files_.empty());
  }

  void ForEachMessage(const std::function<void(const pb::Descriptor&)>& visit) const {
    for (const pb::FileDescriptor* file : files_) {
      for (int i = 0; i < file->message_type_count(); ++i) visit(*file->message_type(i));
    }
  }

  pb::DescriptorPool pool_;
  std::vector<const pb::FileDescriptor*> files_;
};

template <typename Element>
void ExpectComment(const Element& element) {
  pb::SourceLocation location;
  ASSERT_TRUE(element.GetSourceLocation(&location)) << element.full_name();
  EXPECT_FALSE(location.leading_comments.empty()) << element.full_name() << " has no comment";
}

TEST_F(ContractTest, EveryElementIsCommented) {
  ForEachMessage([](const pb::Descriptor& message) {
    ExpectComment(message);
    for (int i = 0; i < message.field_count(); ++i) ExpectComment(*message.field(i));
  });
  for (const pb::FileDescriptor* file : files_) {
    for (int i = 0; i < file->enum_type_count(); ++i) {
      ExpectComment(*file->enum_type(i));
      for (int k = 0; k < file->enum_type(i)->value_count(); ++k)
        ExpectComment(*file->enum_type(i)->value(k));
    }
    for (int i = 0; i < file->service_count(); ++i) {
      ExpectComment(*file->service(i));
      for (int k = 0; k < file->service(i)->method_count(); ++k)
        ExpectComment(*file->service(i)->method(k));
    }
  }
}

TEST_F(ContractTest, TheFirstValueOfAnEnumSaysNothing) {
  for (const pb::FileDescriptor* file : files_) {
    for (int i = 0; i < file->enum_type_count(); ++i) {
      const pb::EnumDescriptor& type = *file->enum_type(i);
      EXPECT_TRUE(type.FindValueByNumber(0) &&
                  type.FindValueByNumber(0)->name().ends_with("_UNSPECIFIED"))
          << type.full_name();
    }
  }
}

// Pages in the manner of AIP-158: every List method takes and gives tokens.
TEST_F(ContractTest, EveryListIsPaged) {
  for (const pb::FileDescriptor* file : files_) {
    for (int i = 0; i < file->service_count(); ++i) {
      for (int k = 0; k < file->service(i)->method_count(); ++k) {
        const pb::MethodDescriptor& method = *file->service(i)->method(k);
        if (!method.name().starts_with("List")) continue;
        EXPECT_NE(method.input_type()->FindFieldByName("page_size"), nullptr) << method.full_name();
        EXPECT_NE(method.input_type()->FindFieldByName("page_token"), nullptr)
            << method.full_name();
        EXPECT_NE(method.output_type()->FindFieldByName("next_page_token"), nullptr)
            << method.full_name();
      }
    }
  }
}

std::string Json(const pb::Message& message) {
  pb::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  std::string json;
  EXPECT_TRUE(pb::util::MessageToJsonString(message, &json, options).ok());
  return json;
}

// Scripts depend on these names.
TEST(ContractJsonTest, ALookupHitHasTheNamesThatScriptsRead) {
  v1::LookupTermsResponse reply;
  v1::LookupHit* hit = reply.add_hits();
  hit->set_concept_name("glossaries/g/concepts/c");
  hit->set_level(v1::LEVEL_VARIANT);
  hit->mutable_source()->set_status(v1::TERM_STATUS_PREFERRED);
  hit->add_targets();
  const std::string json = Json(reply);
  for (const char* part :
       {"\"hits\":[{", "\"glossary\":", "\"concept\":\"glossaries/g/concepts/c\"",
        "\"level\":\"LEVEL_VARIANT\"", "\"source\":{\"text\":", "\"languageTag\":",
        "\"status\":\"TERM_STATUS_PREFERRED\"", "\"targets\":[{", "\"converted\":false",
        "\"conversion\":", "\"total\":0", "\"revision\":"}) {
    EXPECT_NE(json.find(part), std::string::npos) << part << " is not in " << json;
  }
}

TEST(ContractJsonTest, ASpanHasTheNamesThatScriptsRead) {
  v1::RecognizeTermsResponse reply;
  v1::TermSpan* span = reply.add_spans();
  span->mutable_term();
  span->add_targets();
  const std::string json = Json(reply);
  for (const char* part :
       {"\"spans\":[{", "\"start\":0", "\"end\":0", "\"level\":", "\"doubtful\":false",
        "\"glossary\":", "\"concept\":", "\"term\":{", "\"targets\":[{"}) {
    EXPECT_NE(json.find(part), std::string::npos) << part << " is not in " << json;
  }
}

}  // namespace
}  // namespace crosswalk::contract
