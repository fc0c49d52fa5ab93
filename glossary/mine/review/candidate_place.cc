// Places in the list, and how a page token holds one.
#include <algorithm>
#include <charconv>
#include <tuple>

#include "glossary/mine/review/candidate_view.h"

namespace crosswalk::mine {
namespace {

// The shortest form that reads back as the same number, so that a token leads back to its place.
std::string Number(double value) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return std::string(digits, end);
}

bool Parse(const std::string& text, double& value) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

}  // namespace

bool operator<(const CandidatePlace& a, const CandidatePlace& b) {
  return std::tie(b.best, a.concept_id, b.confidence, a.id) <
         std::tie(a.best, b.concept_id, a.confidence, b.id);
}

std::string CandidatePlace::ToToken() const {
  return Number(best) + " " + concept_id + " " + Number(confidence) + " " + id;
}

Result<CandidatePlace> CandidatePlace::FromToken(const std::string& token) {
  CandidatePlace place;
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= token.size();) {
    const std::size_t end = std::min(token.find(' ', at), token.size());
    parts.push_back(token.substr(at, end - at));
    at = end + 1;
  }
  if (parts.size() != 4 || !Parse(parts[0], place.best) || !Parse(parts[2], place.confidence)) {
    return InvalidField("page_token", "is none that a page before gave");
  }
  place.concept_id = parts[1];
  place.id = parts[3];
  return place;
}

}  // namespace crosswalk::mine
