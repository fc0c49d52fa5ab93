#include "glossary/script/convert.h"

#include <Exception.hpp>
#include <SimpleConverter.hpp>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>

#include "glossary/script/conversion_path.h"
#include "glossary/script/dictionary.h"
#include "glossary/script/writing.h"
#include "glossary/text/utf8.h"

namespace crosswalk::script {
namespace {

namespace fs = std::filesystem;

bool IsBorder(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

Status CheckPieces(std::string_view text, const std::vector<ProtectedPiece>& pieces) {
  std::size_t done = 0;
  for (const ProtectedPiece& piece : pieces) {
    if (piece.begin < done || piece.end < piece.begin || piece.end > text.size() ||
        !IsBorder(text, piece.begin) || !IsBorder(text, piece.end)) {
      return InvalidArgument("protected piece at bytes " + std::to_string(piece.begin) + " to " +
                             std::to_string(piece.end) +
                             ": pieces must ascend within the text and not cut a character");
    }
    done = piece.end;
  }
  return {};
}

}  // namespace

// A converter is only read once it is made: OpenCC's lookups keep their state on the stack.
struct Converter::Loaded {
  fs::path folder;
  std::mutex mutex;  // guards the maps, not the converters
  std::map<std::string, std::unique_ptr<opencc::SimpleConverter>> converters;
  std::unique_ptr<WritingJudge> judge;

  Result<const opencc::SimpleConverter*> Find(const std::string& configuration) {
    const std::lock_guard lock(mutex);
    auto& converter = converters[configuration];
    if (converter == nullptr) {
      const std::string path = (folder / (configuration + ".json")).string();
      const auto failed = [&](const std::string& why) {
        return Unavailable("OpenCC's configuration " + path + " cannot be loaded: " + why);
      };
      try {
        converter = std::make_unique<opencc::SimpleConverter>(path);
      } catch (const opencc::Exception& error) {  // not a std::exception
        return failed(error.what());
      } catch (const std::exception& error) {
        return failed(error.what());
      }
    }
    return converter.get();
  }

  Result<const WritingJudge*> Judge() {
    const std::lock_guard lock(mutex);
    if (judge == nullptr) {
      CROSSWALK_ASSIGN(const auto dictionaries, CharacterDictionaries::Read(folder));
      judge = std::make_unique<WritingJudge>(dictionaries);
    }
    return judge.get();
  }
};

Converter::Converter(std::string folder) : loaded_(std::make_unique<Loaded>()) {
  loaded_->folder = folder.empty() ? OpenccFolder() : fs::path(folder);
}
Converter::~Converter() = default;

Result<ConversionPath> Converter::Path(const text::LanguageTag& from, const text::LanguageTag& to,
                                       std::string_view sample) const {
  CROSSWALK_RETURN_IF_ERROR(CheckConvertible(from, to));
  text::Script script = from.script();
  if (from.language() == text::Language::kZh && script == text::Script::kNone) {
    CROSSWALK_ASSIGN(const WritingJudge* const judge, loaded_->Judge());
    const WritingJudge::Counts counts = judge->Count(sample);
    script = counts.traditional > counts.simplified ? text::Script::kHant : text::Script::kHans;
  }
  return PathBetween(from, script, to);
}

Result<std::string> Converter::Apply(std::string_view text, const Chain& chain) const {
  if (chain.empty()) return std::string(text);
  if (const std::size_t at = text::FindInvalidUtf8(text); at != std::string_view::npos) {
    return InvalidArgument("text is not UTF-8 at byte " + std::to_string(at));
  }
  std::string converted(text);
  for (const std::string& configuration : chain) {
    CROSSWALK_ASSIGN(const opencc::SimpleConverter* const converter, loaded_->Find(configuration));
    try {
      converted = converter->Convert(converted);
    } catch (const opencc::Exception& error) {
      return InvalidArgument(std::string("text cannot be converted: ") + error.what());
    } catch (const std::exception& error) {
      return Internal(std::string("text cannot be converted: ") + error.what());
    }
  }
  return converted;
}

Result<Conversion> Converter::Convert(std::string_view text, const ConversionPath& path,
                                      const std::vector<ProtectedPiece>& pieces) const {
  CROSSWALK_RETURN_IF_ERROR(CheckPieces(text, pieces));
  Conversion conversion;
  std::size_t done = 0;
  const auto convert_until = [&](std::size_t end) -> Status {
    if (end == done) return {};
    CROSSWALK_ASSIGN(const std::string converted, Apply(text.substr(done, end - done), path.text));
    conversion.text += converted;
    return {};
  };
  for (const ProtectedPiece& piece : pieces) {
    CROSSWALK_RETURN_IF_ERROR(convert_until(piece.begin));
    if (piece.replacement) {
      conversion.pieces.push_back(*piece.replacement);
    } else {
      CROSSWALK_ASSIGN(
          std::string converted,
          Apply(text.substr(piece.begin, piece.end - piece.begin), path.protected_spans));
      conversion.pieces.push_back(std::move(converted));
    }
    conversion.text += conversion.pieces.back();
    done = piece.end;
  }
  CROSSWALK_RETURN_IF_ERROR(convert_until(text.size()));
  return conversion;
}

}  // namespace crosswalk::script
