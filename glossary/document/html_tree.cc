#include "glossary/document/html_tree.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace crosswalk::document {

// Blocks to 1 kB come from chunks and are kept by size when given back; larger ones are malloc's.
class HtmlTree::Arena {
 public:
  explicit Arena(std::size_t bound) : bound_(bound) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (void* chunk : chunks_) std::free(chunk);
    for (void* block : large_) std::free(block);
  }

  // Comes back for a second time, with true, where the bound was met.
  std::jmp_buf& leave() { return leave_; }

  void* Take(std::size_t bytes) {
    const std::size_t size = (bytes + kHead + kGrain - 1) / kGrain * kGrain;
    const std::size_t grains = size / kGrain;
    if (grains < free_.size()) {
      if (free_[grains] != nullptr) {
        Head* const head = free_[grains];
        free_[grains] = head->next;
        head->grains = grains;
        return head + 1;
      }
      if (size > room_) AddChunk();
      Head* const head = reinterpret_cast<Head*>(next_);
      next_ += size;
      room_ -= size;
      head->grains = grains;
      return head + 1;
    }
    if (size > bound_ - used_) std::longjmp(leave_, 1);
    Head* const head = static_cast<Head*>(std::malloc(size));
    if (head == nullptr) std::longjmp(leave_, 1);
    used_ += size;
    head->grains = grains;
    head->large = large_.size();
    large_.push_back(head);
    return head + 1;
  }

  void Give(void* block) {
    if (block == nullptr) return;
    Head* const head = static_cast<Head*>(block) - 1;
    if (head->grains < free_.size()) {
      const std::size_t grains = head->grains;
      head->next = free_[grains];
      free_[grains] = head;
      return;
    }
    used_ -= head->grains * kGrain;
    Head* const last = large_.back();
    last->large = head->large;
    large_[head->large] = last;
    large_.pop_back();
    std::free(head);
  }

 private:
  // Before each block.
  struct alignas(16) Head {
    union {
      std::size_t grains;  // of a block in use
      Head* next;          // of one that waits
    };
    std::size_t large;  // its number among the large ones
  };
  static constexpr std::size_t kHead = sizeof(Head);
  static constexpr std::size_t kGrain = 16;
  static constexpr std::size_t kFirstChunk = std::size_t{8} << 10;
  static constexpr std::size_t kLargestChunk = std::size_t{1} << 20;

  void AddChunk() {
    if (chunk_ > bound_ - used_) std::longjmp(leave_, 1);
    void* const chunk = std::malloc(chunk_);
    if (chunk == nullptr) std::longjmp(leave_, 1);
    used_ += chunk_;
    chunks_.push_back(chunk);
    next_ = static_cast<char*>(chunk);
    room_ = chunk_;
    chunk_ = std::min(chunk_ * 2, kLargestChunk);
  }

  std::jmp_buf leave_;
  std::size_t bound_;
  std::size_t used_ = 0;
  char* next_ = nullptr;
  std::size_t room_ = 0;
  std::size_t chunk_ = kFirstChunk;
  std::array<Head*, 65> free_{};
  std::vector<void*> chunks_;
  std::vector<Head*> large_;
};

namespace {

template <typename Arena>
const GumboOutput* ParseWith(Arena& arena, std::string_view page) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* to, std::size_t bytes) {
    return static_cast<Arena*>(to)->Take(bytes);
  };
  options.deallocator = [](void* to, void* block) { static_cast<Arena*>(to)->Give(block); };
  options.userdata = &arena;
  options.max_errors = 0;
  if (setjmp(arena.leave()) != 0) return nullptr;
  return gumbo_parse_with_options(&options, page.data(), page.size());
}

}  // namespace

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena, const GumboOutput* output)
    : arena_(std::move(arena)), output_(output) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::Parse(std::string_view page, std::size_t bound,
                                 std::string_view file_name) {
  auto arena = std::make_unique<Arena>(bound);
  const GumboOutput* const output = ParseWith(*arena, page);
  if (output == nullptr) {
    return InvalidArgument(std::string(file_name) +
                           ":1: the tree of its elements takes more than " + std::to_string(bound) +
                           " bytes");
  }
  return HtmlTree(std::move(arena), output);
}

}  // namespace crosswalk::document
