#include "tests/glossary/exchange/tbx/tbx_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "glossary/record/concept_store.h"

namespace crosswalk::exchange::tbx {
namespace {

std::string At(const Place& place, std::string_view reason) {
  return std::to_string(place.line) + ": " + std::string(reason);
}

class Gather final : public ConceptSink {
 public:
  Gather(ReadFile& read, bool is_partial) : read_(read), is_partial_(is_partial) {}
  Status Take(FileConcept&& concept_) override {
    read_.concepts.push_back(std::move(concept_));
    return Status();
  }
  Status Problem(const Place& place, std::string_view reason) override {
    read_.problems.push_back(At(place, reason));
    return is_partial_ ? Status() : InvalidAt(place, reason);
  }
  void Skip(const Place& place, std::string_view reason) override {
    read_.skipped.push_back(At(place, reason));
  }
  void Warn(const Place& place, std::string_view reason) override {
    read_.warned.push_back(At(place, reason));
  }

 private:
  ReadFile& read_;
  const bool is_partial_;
};

template <typename Holder>
void OrderProperties(Holder& holder) {
  auto& properties = *holder.mutable_properties();
  std::sort(properties.begin(), properties.end(), [](const auto& a, const auto& b) {
    return std::pair(a.name(), a.value()) < std::pair(b.name(), b.value());
  });
}

}  // namespace

std::size_t ReadFile::CountTerms() const {
  std::size_t terms = 0;
  for (const FileConcept& read : concepts) {
    for (const v1::LanguageSection& section : read.concept_.languages()) {
      terms += static_cast<std::size_t>(section.terms_size());
    }
  }
  return terms;
}

v1::Concept ReadFile::Only() const {
  EXPECT_TRUE(status.ok()) << status.ToString();
  EXPECT_EQ(concepts.size(), 1u);
  return concepts.size() == 1 ? concepts[0].concept_ : v1::Concept();
}

ReadFile ReadTbx(std::string_view file, const ReadManner& manner) {
  ReadFile read;
  Gather sink(read, manner.is_partial);
  ReaderOptions options;
  options.limits = manner.limits;
  const auto reader = MakeTbxReader(options, sink);
  const std::size_t step = manner.step == 0 ? std::max<std::size_t>(file.size(), 1) : manner.step;
  for (std::size_t at = 0; at < file.size() && read.status.ok(); at += step) {
    read.status = reader->Feed(file.substr(at, step));
  }
  if (read.status.ok()) read.status = reader->Finish();
  read.collection = reader->collection();
  return read;
}

std::string InVersion2(std::string_view body) {
  return "<martif type=\"TBX\" xml:lang=\"en\"><martifHeader><fileDesc><sourceDesc><p>own</p>"
         "</sourceDesc></fileDesc></martifHeader><text><body>" +
         std::string(body) + "</body></text></martif>";
}

std::string InVersion3(std::string_view body) {
  return "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
         "xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"http://www.tbxinfo.net/ns/min\" "
         "xmlns:basic=\"http://www.tbxinfo.net/ns/basic\" "
         "xmlns:ling=\"http://www.tbxinfo.net/ns/linguist\"><tbxHeader><fileDesc><sourceDesc>"
         "<p>own</p></sourceDesc></fileDesc></tbxHeader><text><body>" +
         std::string(body) + "</body></text></tbx>";
}

const v1::Term& FirstTerm(const v1::Concept& concept_) {
  static const v1::Term kNone;
  for (const v1::LanguageSection& section : concept_.languages()) {
    if (section.terms_size() > 0) return section.terms(0);
  }
  return kNone;
}

std::string WriteTbx(TbxVersion version, const ReadFile& read) {
  std::string file;
  WriterOptions options;
  options.collection = read.collection;
  options.collection.set_origin("file");
  const auto writer = MakeTbxWriter(version, options, [&](std::string_view bytes) {
    file += bytes;
    return Status();
  });
  for (const FileConcept& one : read.concepts) {
    v1::Concept concept_ = one.concept_;
    if (!one.id.empty()) {
      v1::Origin& origin = *concept_.add_origins();
      origin.set_origin("file");
      origin.set_id(one.id);
    }
    EXPECT_TRUE(writer->Write(concept_).ok());
  }
  EXPECT_TRUE(writer->Finish().ok());
  return file;
}

std::string WriteTbx(TbxVersion version, const v1::Concept& concept_, Losses* losses) {
  std::string file;
  const auto writer = MakeTbxWriter(version, {}, [&](std::string_view bytes) {
    file += bytes;
    return Status();
  });
  EXPECT_TRUE(writer->Write(concept_).ok());
  EXPECT_TRUE(writer->Finish().ok());
  if (losses != nullptr) *losses = writer->losses();
  return file;
}

v1::Concept Kept(const FileConcept& read) {
  v1::Concept concept_ = read.concept_;
  const Status status = record::NormalizeFileConcept(Limits(), concept_);
  EXPECT_TRUE(status.ok()) << status.ToString();
  if (!status.ok()) return v1::Concept();
  OrderProperties(concept_);
  for (v1::LanguageSection& section : *concept_.mutable_languages()) {
    OrderProperties(section);
    for (v1::Term& term : *section.mutable_terms()) OrderProperties(term);
  }
  return concept_;
}

}  // namespace crosswalk::exchange::tbx
