#include "glossary/exchange/tmx/code_plan.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>
#include <string_view>

#include "glossary/exchange/tmx/code_spec.h"

namespace crosswalk::exchange {
namespace {

// Elements that begin and end a pair under two names are one class.
std::string_view PairClass(std::string_view element) {
  if (element == "ept") return "bpt";
  if (element == "ex") return "bx";
  if (element == "ec") return "sc";
  if (element == "em") return "sm";
  return element;
}

// Whether the code's attributes are all known to the DTD, each there once, and mean what they say.
bool HasOnly(const v1::InlineCode& code, std::initializer_list<std::string_view> known) {
  std::set<std::string_view> seen;
  for (const v1::Property& attribute : code.attributes()) {
    if (std::find(known.begin(), known.end(), attribute.name()) == known.end()) return false;
    if (!seen.insert(attribute.name()).second) return false;
    if (attribute.name() == "type" &&
        std::string_view(attribute.value()).substr(0, kCodeSpec.size()) == kCodeSpec) {
      return false;
    }
  }
  return true;
}

class Planner {
 public:
  explicit Planner(const v1::Segment& segment)
      : codes_(segment.codes()), plan_(static_cast<std::size_t>(segment.codes_size())) {}

  std::vector<PlannedCode> Plan() {
    PairEnds();
    PairSubflows();
    for (int at = 0; at < codes_.size(); ++at) Choose(at);
    Nest();
    Number();
    return std::move(plan_);
  }

 private:
  PlannedCode& At(int at) { return plan_[static_cast<std::size_t>(at)]; }

  void PairEnds() {
    std::map<std::string, std::vector<int>> open;
    for (int at = 0; at < codes_.size(); ++at) {
      const v1::InlineCode& code = codes_[at];
      if (code.element() == "it") continue;  // isolated by its nature
      std::string key(PairClass(code.element()));
      key.append(1, '\0').append(code.id());
      if (code.kind() == v1::CODE_KIND_OPENING) {
        open[key].push_back(at);
      } else if (code.kind() == v1::CODE_KIND_CLOSING) {
        const auto found = open.find(key);
        if (found == open.end() || found->second.empty()) continue;
        At(at).partner = found->second.back();
        At(found->second.back()).partner = at;
        found->second.pop_back();
      }
    }
  }

  // A subflow stands right behind the code that holds it, or behind the end of another of the same.
  void PairSubflows() {
    std::vector<int> open;
    for (int at = 0; at < codes_.size(); ++at) {
      if (codes_[at].kind() == v1::CODE_KIND_SUBFLOW_OPENING) {
        open.push_back(at);
      } else if (codes_[at].kind() == v1::CODE_KIND_SUBFLOW_CLOSING && !open.empty()) {
        const int begin = open.back();
        open.pop_back();
        At(at).partner = begin;
        At(begin).partner = at;
      }
    }
    for (int at = 1; at < codes_.size(); ++at) {
      if (codes_[at].kind() != v1::CODE_KIND_SUBFLOW_OPENING || At(at).partner < 0) continue;
      const v1::InlineCode& before = codes_[at - 1];
      if (before.offset() != codes_[at].offset() || !MayHold(at - 1)) continue;
      At(at).form = CodeForm::kSubflow;
      At(At(at).partner).form = CodeForm::kSubflow;
    }
  }

  bool MayHold(int at) {
    const v1::InlineCode& code = codes_[at];
    switch (code.kind()) {
      case v1::CODE_KIND_SUBFLOW_OPENING:
        return false;
      case v1::CODE_KIND_SUBFLOW_CLOSING:
        return At(at).form == CodeForm::kSubflow;
      default:
        return !IsHighlight(at);
    }
  }

  bool IsHighlight(int at) {
    const v1::InlineCode& code = codes_[at];
    if (code.element() != "hi" || At(at).partner < 0) return false;
    return IsPlainHighlight(code) && IsPlainHighlight(codes_[At(at).partner]);
  }

  static bool IsPlainHighlight(const v1::InlineCode& code) {
    return code.element() == "hi" && code.id().empty() && code.content().empty() &&
           (code.kind() == v1::CODE_KIND_OPENING ? HasOnly(code, {"x", "type"})
                                                 : code.attributes().empty());
  }

  // Whether both ends of the pair are plain TMX.
  bool IsNativePair(int at) {
    const int partner = At(at).partner;
    if (partner < 0 || codes_[at].id().empty()) return false;
    const bool is_opening = codes_[at].kind() == v1::CODE_KIND_OPENING;
    const v1::InlineCode& opening = codes_[is_opening ? at : partner];
    const v1::InlineCode& closing = codes_[is_opening ? partner : at];
    return opening.element() == "bpt" && closing.element() == "ept" &&
           closing.attributes().empty() && HasOnly(opening, {"x", "type"});
  }

  void Choose(int at) {
    const v1::InlineCode& code = codes_[at];
    PlannedCode& planned = At(at);
    switch (code.kind()) {
      case v1::CODE_KIND_SUBFLOW_OPENING:
      case v1::CODE_KIND_SUBFLOW_CLOSING:
        return;
      case v1::CODE_KIND_OPENING:
      case v1::CODE_KIND_CLOSING: {
        const bool is_opening = code.kind() == v1::CODE_KIND_OPENING;
        if (IsHighlight(at)) {
          planned.form = CodeForm::kHighlight;
        } else if (IsNativePair(at)) {
          planned.form = CodeForm::kNative;
        } else if (planned.partner >= 0) {
          planned.form = is_opening ? CodeForm::kPairBegin : CodeForm::kPairEnd;
        } else if (code.element() == "it" && code.id().empty() && HasOnly(code, {"x", "type"})) {
          planned.form = CodeForm::kNative;
        } else {
          planned.form = CodeForm::kIsolated;
        }
        return;
      }
      default: {
        const bool is_native = code.id().empty() &&
                               ((code.element() == "ph" && HasOnly(code, {"x", "assoc", "type"})) ||
                                (code.element() == "ut" && HasOnly(code, {"x"})));
        planned.form = is_native ? CodeForm::kNative : CodeForm::kPlaceholder;
      }
    }
  }

  // A highlight that would cross another or a subflow becomes a pair of codes.
  void Nest() {
    std::vector<int> open;
    for (int at = 0; at < codes_.size(); ++at) {
      const CodeForm form = At(at).form;
      if (form != CodeForm::kHighlight && form != CodeForm::kSubflow) continue;
      const int partner = At(at).partner;
      if (partner > at) {
        open.push_back(at);
        continue;
      }
      if (form == CodeForm::kHighlight) {
        if (!open.empty() && open.back() == partner) {
          open.pop_back();
        } else {
          Unhighlight(partner);
          open.erase(std::remove(open.begin(), open.end(), partner), open.end());
        }
        continue;
      }
      while (open.back() != partner) {
        Unhighlight(open.back());
        open.pop_back();
      }
      open.pop_back();
    }
  }

  void Unhighlight(int opening) {
    At(opening).form = CodeForm::kPairBegin;
    At(At(opening).partner).form = CodeForm::kPairEnd;
  }

  void Number() {
    std::set<std::string> taken;
    for (int at = 0; at < codes_.size(); ++at) {
      if (At(at).form == CodeForm::kNative) taken.insert(codes_[at].id());
    }
    int number = 0;
    for (int at = 0; at < codes_.size(); ++at) {
      if (At(at).form != CodeForm::kPairBegin) continue;
      std::string i;
      do {
        i = std::to_string(++number);
      } while (taken.count(i) > 0);
      At(At(at).partner).i = i;
      At(at).i = std::move(i);
    }
  }

  const google::protobuf::RepeatedPtrField<v1::InlineCode>& codes_;
  std::vector<PlannedCode> plan_;
};

}  // namespace

std::vector<PlannedCode> PlanCodes(const v1::Segment& segment) { return Planner(segment).Plan(); }

}  // namespace crosswalk::exchange
