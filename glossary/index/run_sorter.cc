#include "glossary/index/run_sorter.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace crosswalk::index {
namespace {

constexpr std::size_t kReadAhead = 256 << 10;
constexpr std::size_t kMostBytes = std::size_t{1} << 31;  // offsets are 32 bits wide

std::uint64_t HeadOf(std::string_view key) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof head; ++i) {
    head = head << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
  }
  return head;
}

}  // namespace

// A sorted run of the file: a length of 32 bits, the key and what belongs to it, again and again.
class RunSorter::Run {
 public:
  Run(int fd, std::uint64_t begin, std::uint64_t end, std::size_t rest_size)
      : fd_(fd), at_(begin), end_(end), rest_size_(rest_size) {}

  // False at the end, or where the file cannot be read: then `failed`.
  bool Next(bool& failed) {
    begin_ += size_;
    size_ = 0;
    std::uint32_t key_size = 0;
    if (begin_ == buffer_.size() && at_ == end_) return false;
    failed = !Have(sizeof key_size);
    if (failed) return false;
    std::memcpy(&key_size, buffer_.data() + begin_, sizeof key_size);
    size_ = sizeof key_size + key_size + rest_size_;
    failed = !Have(size_);
    if (failed) return false;
    key_ = std::string_view(buffer_).substr(begin_ + sizeof key_size, key_size);
    rest_ = std::string_view(buffer_).substr(begin_ + sizeof key_size + key_size, rest_size_);
    head_ = HeadOf(key_);
    return true;
  }
  std::string_view key() const { return key_; }
  std::string_view rest() const { return rest_; }

  bool operator<(const Run& other) const {
    if (head_ != other.head_) return head_ < other.head_;
    if (const int order = key_.compare(other.key_); order != 0) return order < 0;
    return rest_ < other.rest_;
  }

 private:
  // Makes `size` bytes stand behind begin_.
  bool Have(std::size_t size) {
    if (buffer_.size() - begin_ >= size) return true;
    buffer_.erase(0, begin_);
    begin_ = 0;
    const std::size_t had = buffer_.size();
    const auto more = static_cast<std::size_t>(
        std::min<std::uint64_t>(end_ - at_, std::max(size, kReadAhead) - had));
    buffer_.resize(had + more);
    for (std::size_t done = 0; done < more;) {
      const ssize_t got =
          ::pread(fd_, buffer_.data() + had + done, more - done, static_cast<off_t>(at_));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      done += static_cast<std::size_t>(got);
      at_ += static_cast<std::uint64_t>(got);
    }
    return buffer_.size() >= size;
  }

  int fd_;
  std::uint64_t at_;
  std::uint64_t end_;
  std::size_t rest_size_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the entry, in the buffer
  std::size_t size_ = 0;   // of the entry
  std::uint64_t head_ = 0;
  std::string_view key_;
  std::string_view rest_;
};

RunSorter::RunSorter(std::filesystem::path folder, std::size_t rest_size, std::size_t memory)
    : folder_(std::move(folder)), rest_size_(rest_size), memory_(std::min(memory, kMostBytes)) {}
RunSorter::~RunSorter() = default;
RunSorter::RunSorter(RunSorter&&) noexcept = default;
RunSorter& RunSorter::operator=(RunSorter&&) noexcept = default;

Status RunSorter::Fail(const char* what) const {
  const int error = errno;
  std::string message = std::string("cannot ") + what + " a file in " + folder_.string() + ": " +
                        std::strerror(error);
  return error == ENOSPC || error == EDQUOT ? ResourceExhausted(std::move(message))
                                            : Unavailable(std::move(message));
}

void RunSorter::Add(std::string_view head, std::string_view tail, std::string_view rest) {
  if (!failed_.ok()) return;
  const std::size_t size = head.size() + tail.size() + rest.size();
  const std::size_t held = bytes_.size() + entries_.size() * sizeof(Entry);
  if (!entries_.empty() && !folder_.empty() && held + size + sizeof(Entry) > memory_) {
    failed_ = Spill();
  } else if (bytes_.size() + size > kMostBytes) {
    failed_ = ResourceExhausted("too much to sort in memory");
  }
  if (!failed_.ok()) return;
  const std::size_t offset = bytes_.size();
  bytes_.append(head).append(tail).append(rest);
  const Entry entry{0, static_cast<std::uint32_t>(offset),
                    static_cast<std::uint32_t>(head.size() + tail.size())};
  entries_.push_back(entry);
  entries_.back().head = HeadOf(KeyOf(entry));
}

Status RunSorter::Flush(const Visit& visit) {
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& a, const Entry& b) {
    if (a.head != b.head) return a.head < b.head;
    if (const int order = KeyOf(a).compare(KeyOf(b)); order != 0) return order < 0;
    return RestOf(a) < RestOf(b);
  });
  const Entry* before = nullptr;
  for (const Entry& entry : entries_) {
    if (rest_size_ == 0 && before != nullptr && KeyOf(*before) == KeyOf(entry)) continue;
    before = &entry;
    CROSSWALK_RETURN_IF_ERROR(visit(KeyOf(entry), RestOf(entry)));
  }
  entries_.clear();
  bytes_.clear();
  return Status();
}

Status RunSorter::Spill() {
  if (file_ == nullptr) {
    const std::filesystem::path path = folder_ / "sorting";
    file_.reset(std::fopen(path.c_str(), "w+be"));
    if (file_ == nullptr) return Fail("create");
    // Nothing is left of it when the program is killed.
    (void)::unlink(path.c_str());
  }
  CROSSWALK_RETURN_IF_ERROR(Flush([this](std::string_view key, std::string_view rest) {
    const auto key_size = static_cast<std::uint32_t>(key.size());
    if (std::fwrite(&key_size, sizeof key_size, 1, file_.get()) != 1 ||
        std::fwrite(key.data(), 1, key.size(), file_.get()) != key.size() ||
        std::fwrite(rest.data(), 1, rest.size(), file_.get()) != rest.size()) {
      return Fail("write");
    }
    file_size_ += sizeof key_size + key.size() + rest.size();
    return Status();
  }));
  if (std::fflush(file_.get()) != 0) return Fail("write");
  run_ends_.push_back(file_size_);
  return Status();
}

Status RunSorter::Merge(const Visit& visit) {
  std::vector<Run> runs;
  runs.reserve(run_ends_.size());
  std::uint64_t begin = 0;
  bool failed = false;
  // The least is at the front of the heap.
  std::vector<Run*> heap;
  const auto greater = [](const Run* a, const Run* b) { return *b < *a; };
  for (const std::uint64_t end : run_ends_) {
    Run& run = runs.emplace_back(::fileno(file_.get()), begin, end, rest_size_);
    begin = end;
    if (run.Next(failed)) heap.push_back(&run);
    if (failed) return Fail("read");
  }
  std::make_heap(heap.begin(), heap.end(), greater);
  std::string before;
  bool first = true;
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), greater);
    Run& least = *heap.back();
    if (rest_size_ > 0 || first || least.key() != before) {
      CROSSWALK_RETURN_IF_ERROR(visit(least.key(), least.rest()));
      if (rest_size_ == 0) before = least.key();
      first = false;
    }
    const bool more = least.Next(failed);
    if (failed) return Fail("read");
    if (more) {
      std::push_heap(heap.begin(), heap.end(), greater);
    } else {
      heap.pop_back();
    }
  }
  return Status();
}

Status RunSorter::Drain(const Visit& visit) {
  if (failed_.ok() && !run_ends_.empty() && !entries_.empty()) failed_ = Spill();
  CROSSWALK_RETURN_IF_ERROR(failed_);
  if (run_ends_.empty()) {
    CROSSWALK_RETURN_IF_ERROR(Flush(visit));
  } else {
    std::string().swap(bytes_);
    std::vector<Entry>().swap(entries_);
    CROSSWALK_RETURN_IF_ERROR(Merge(visit));
  }
  std::string().swap(bytes_);
  std::vector<Entry>().swap(entries_);
  file_.reset();
  run_ends_.clear();
  return Status();
}

}  // namespace crosswalk::index
