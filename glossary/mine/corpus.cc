#include "glossary/mine/corpus.h"

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <tuple>
#include <utility>

namespace crosswalk::mine {
namespace {

// A file that waits in the spool: its text, then its runs.
struct Waiting {
  std::string name;
  text::LanguageTag language;
  long begin = 0;
  std::size_t text_bytes = 0;
  std::size_t runs = 0;
};

Document AsDocument(const CorpusFile& file) {
  return {file.name, file.document.text, file.language};
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

struct Corpus::Parts {
  std::shared_ptr<const Miner> miner;
  KnownTerms known;
  std::mutex mutex;
  std::unique_ptr<std::FILE, CloseFile> spool;
  std::vector<Waiting> waiting;
  Occurrences occurrences;
  Ballot ballot;

  // Under the mutex.
  Status Write(const CorpusFile& file) {
    if (spool == nullptr) spool.reset(std::tmpfile());
    const auto& runs = file.document.places.runs();
    Waiting waits{file.name, file.language, 0, file.document.text.size(), runs.size()};
    const bool written = spool != nullptr && std::fseek(spool.get(), 0, SEEK_END) == 0 &&
                         (waits.begin = std::ftell(spool.get())) >= 0 &&
                         std::fwrite(file.document.text.data(), 1, waits.text_bytes, spool.get()) ==
                             waits.text_bytes &&
                         (runs.empty() || std::fwrite(runs.data(), sizeof runs[0], runs.size(),
                                                      spool.get()) == runs.size());
    if (!written) return Unavailable(file.name + ": the temporary folder takes no more text");
    waiting.push_back(std::move(waits));
    return Status();
  }

  Result<CorpusFile> Read(const Waiting& waits) {
    CorpusFile file{waits.name, {}, waits.language};
    file.document.text.resize(waits.text_bytes);
    std::vector<document::PlacedRun> runs(waits.runs);
    const bool read = std::fseek(spool.get(), waits.begin, SEEK_SET) == 0 &&
                      std::fread(file.document.text.data(), 1, waits.text_bytes, spool.get()) ==
                          waits.text_bytes &&
                      (runs.empty() || std::fread(runs.data(), sizeof runs[0], runs.size(),
                                                  spool.get()) == runs.size());
    if (!read) return Unavailable(waits.name + ": cannot be read back from the temporary folder");
    file.document.places = document::Places(std::move(runs));
    return file;
  }
};

Corpus::Corpus(std::shared_ptr<const Miner> miner, KnownTerms known) : parts_(new Parts) {
  parts_->miner = std::move(miner);
  parts_->known = std::move(known);
}

Corpus::~Corpus() = default;

Status Corpus::Add(const CorpusFile& file, const Cancellation& cancellation) {
  CROSSWALK_ASSIGN(const auto read, parts_->miner->Read(AsDocument(file), cancellation));
  Ballot own;
  own.Add(read->text(), read->found.mentions);
  const std::lock_guard lock(parts_->mutex);
  parts_->ballot.Join(own);
  parts_->occurrences.Ask(read->found.mentions);
  return parts_->Write(file);
}

Status Corpus::Finish(const Cancellation& cancellation, const std::function<Status(Told)>& tell) {
  Parts& parts = *parts_;
  std::stable_sort(parts.waiting.begin(), parts.waiting.end(),
                   [](const Waiting& a, const Waiting& b) { return a.name < b.name; });
  const bool many = parts.waiting.size() > 1;
  if (many) CROSSWALK_RETURN_IF_ERROR(CountOccurrences(cancellation));
  Surroundings surroundings;
  surroundings.known = &parts.known;
  if (many) {
    surroundings.occurrences = &parts.occurrences;
    surroundings.ballot = &parts.ballot;
  }
  std::uint64_t done = 0;
  for (const Waiting& waits : parts.waiting) {
    CROSSWALK_ASSIGN(const CorpusFile file, parts.Read(waits));
    CROSSWALK_ASSIGN(const auto read, parts.miner->Read(AsDocument(file), cancellation));
    CROSSWALK_ASSIGN(std::vector<v1::Evidence> candidates,
                     parts.miner->Decide(*read, surroundings, cancellation));
    if (!file.document.places.identical()) {
      for (v1::Evidence& candidate : candidates) {
        const document::Place place = file.document.places.Of(candidate.offset());
        candidate.set_offset(place.code_point);
        candidate.set_line(static_cast<std::uint32_t>(place.line));
      }
    }
    CROSSWALK_RETURN_IF_ERROR(
        tell({file.name, std::move(candidates), ++done, parts.waiting.size()}));
  }
  return Status();
}

Status Corpus::CountOccurrences(const Cancellation& cancellation) {
  if (parts_->occurrences.empty()) return Status();
  for (const Waiting& waits : parts_->waiting) {
    CROSSWALK_RETURN_IF_ERROR(cancellation.Check());
    CROSSWALK_ASSIGN(const CorpusFile file, parts_->Read(waits));
    const ReadDocument read(AsDocument(file), parts_->miner->folder());
    parts_->occurrences.CountIn(read.text(), read.japanese());
  }
  return Status();
}

}  // namespace crosswalk::mine
