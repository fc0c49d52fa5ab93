// Conversion between variants by OpenCC, around protected spans that it is given.
#ifndef CROSSWALK_GLOSSARY_SCRIPT_CONVERT_H_
#define CROSSWALK_GLOSSARY_SCRIPT_CONVERT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glossary/base/status.h"
#include "glossary/text/language_tag.h"

namespace crosswalk::script {

// OpenCC configurations applied one after the other, named without `.json`: {"tw2t", "t2hk"}.
using Chain = std::vector<std::string>;

// How to get from one variant to another: one chain for running text, one for protected spans. Both
// empty where the two are written alike.
struct ConversionPath {
  Chain text;
  Chain protected_spans;
  std::string remark;  // why nothing changes, where both are empty
};

// "tw2t+t2hk"; empty for an empty chain.
std::string ChainName(const Chain& chain);

// A span that is not converted like the text around it: bytes [begin, end) of the text become
// `replacement`, or go through the path's chain for protected spans.
struct ProtectedPiece {
  std::uint32_t begin;
  std::uint32_t end;
  std::optional<std::string> replacement;
};

struct Conversion {
  std::string text;
  // For each protected piece, in order, what stands there now.
  std::vector<std::string> pieces;
};

// OpenCC's converters, each loaded when it is first needed (1 ms for those from Traditional, 20 ms
// for those from Simplified, whose phrases are many). Threads share one.
class Converter {
 public:
  // `folder` of OpenCC's configurations; empty: the system's.
  explicit Converter(std::string folder = "");
  ~Converter();

  // INVALID_ARGUMENT where the languages differ or `from` has no variants (yue, fr). A bare `zh`
  // takes the chain of the script that `sample` has most of.
  Result<ConversionPath> Path(const text::LanguageTag& from, const text::LanguageTag& to,
                              std::string_view sample) const;

  // Converts `text` by `path`. Pieces ascend and do not overlap. With none, the result is OpenCC's
  // to the byte. UNAVAILABLE where a dictionary cannot be read, INVALID_ARGUMENT where the text is
  // not UTF-8 or the pieces do not fit it.
  Result<Conversion> Convert(std::string_view text, const ConversionPath& path,
                             const std::vector<ProtectedPiece>& pieces) const;
  // A short text through one chain.
  Result<std::string> Apply(std::string_view text, const Chain& chain) const;

 private:
  struct Loaded;
  std::unique_ptr<Loaded> loaded_;
};

}  // namespace crosswalk::script

#endif  // CROSSWALK_GLOSSARY_SCRIPT_CONVERT_H_
