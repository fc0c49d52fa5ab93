// Readers beside a writer, with merges and a rebuild: no error, and no revision that goes back.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "tests/glossary/index/index_fixture.h"

namespace crosswalk::index {
namespace {

TEST(Concurrency, ReadersNeverSeeAnErrorOrAnOlderRevision) {
  constexpr int kReaders = 8;
  constexpr int kWrites = 150;
  TestDir dir;
  dir.MakeGlossary("g");
  for (int i = 0; i < 20; ++i) {
    dir.Put("g", "c" + std::to_string(i), MakeConcept({{"en", "steady"}, {"zh", "不變"}}));
  }
  dir.CaughtUp();
  const std::string zh = TheFolder()->Key("不變", text::Language::kZh);
  std::atomic<bool> stop{false};
  std::atomic<int> errors{0};
  std::atomic<int> reads{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < kReaders; ++i) {
    readers.emplace_back([&] {
      std::uint64_t last = 0;
      while (!stop) {
        const auto snapshot = dir.index().Newest();
        if (snapshot->revision().number < last) ++errors;
        last = snapshot->revision().number;
        for (const std::string& key : {std::string("steady"), zh}) {
          const auto handles = snapshot->WithKey(KeyField::kVariant, key);
          // Every concept always has these terms, whatever else is written to it.
          if (!handles.ok() || handles->size() != 20) {
            ++errors;
            continue;
          }
          for (const ConceptHandle& handle : *handles) {
            if (!snapshot->Read(handle).ok()) ++errors;
          }
        }
        if (!snapshot->KeysWithPrefix("ste", 10, Cancellation()).ok()) ++errors;
        if (!snapshot->KeysNear("staedy", 10, Cancellation()).ok()) ++errors;
        if (snapshot->CountOf("g")->rows != 20) ++errors;
        ++reads;
      }
    });
  }
  for (int i = 0; i < kWrites; ++i) {
    dir.Put("g", "c" + std::to_string(i % 20),
            MakeConcept({{"en", "steady"}, {"zh", "不變"}, {"ja", "版" + std::to_string(i)}}));
    if (i == kWrites / 2) {
      EXPECT_TRUE(dir.index().Rebuild(nullptr, Cancellation()).ok());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  dir.CaughtUp();
  stop = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(errors, 0);
  EXPECT_GT(reads, 0);
  EXPECT_TRUE(dir.index().Problems().empty());
  ExpectAgrees(*dir.CaughtUp(), dir.model(), dir.glossaries());
}

TEST(Concurrency, EveryWriterReadsItsOwnWrite) {
  TestDir dir;
  dir.MakeGlossary("g");
  dir.CaughtUp();
  std::atomic<int> errors{0};
  std::vector<std::thread> writers;
  for (int w = 0; w < 4; ++w) {
    writers.emplace_back([&, w] {
      for (int i = 0; i < 10; ++i) {
        const std::string id = std::to_string(w) + "-" + std::to_string(i);
        record::Batch batch;
        record::Mutation& mutation = batch.mutations.emplace_back();
        mutation.key = {record::Kind::kConcept, "g", id};
        mutation.body = record::ConceptBody(MakeConcept({{"en", "own"}}));
        const auto written = dir.record().Write(batch);
        if (!written.ok()) {
          ++errors;
          continue;
        }
        const record::Revision revision{dir.record().Newest()->epoch, written->numbers.back()};
        const auto snapshot = dir.index().AtLeast(
            revision.ToString(),
            Cancellation(Cancellation::Clock::now() + std::chrono::seconds(60)));
        if (!snapshot.ok() || !(*snapshot)->Find("g", id).ok()) ++errors;
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(errors, 0);
}

}  // namespace
}  // namespace crosswalk::index
