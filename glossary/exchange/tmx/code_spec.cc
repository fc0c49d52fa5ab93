#include "glossary/exchange/tmx/code_spec.h"

namespace crosswalk::exchange {
namespace {

void AppendEncoded(std::string_view word, std::string& spec) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != '%' && c != ';' && c != '=' && c != '|') {
      spec += c;
      continue;
    }
    spec += '%';
    spec += kDigits[byte >> 4];
    spec += kDigits[byte & 15];
  }
}

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> Decode(std::string_view word) {
  std::string plain;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] != '%') {
      plain += word[i];
      continue;
    }
    if (i + 2 >= word.size()) return std::nullopt;
    const int high = HexDigit(word[i + 1]);
    const int low = HexDigit(word[i + 2]);
    // Only ASCII is ever encoded: anything else could break a character.
    if (high < 0 || high > 7 || low < 0) return std::nullopt;
    plain += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return plain;
}

void AppendCode(const v1::InlineCode& code, std::string& spec) {
  AppendEncoded(code.element(), spec);
  if (!code.id().empty()) {
    spec += ";id=";
    AppendEncoded(code.id(), spec);
  }
  for (const v1::Property& attribute : code.attributes()) {
    spec += ";@";
    AppendEncoded(attribute.name(), spec);
    spec += '=';
    AppendEncoded(attribute.value(), spec);
  }
}

bool ParseCode(std::string_view spec, v1::InlineCode& code) {
  std::size_t end = spec.find(';');
  auto element = Decode(spec.substr(0, end));
  if (!element) return false;
  code.set_element(*std::move(element));
  while (end != std::string_view::npos) {
    spec.remove_prefix(end + 1);
    end = spec.find(';');
    const std::string_view field = spec.substr(0, end);
    const std::size_t equals = field.find('=');
    if (equals == std::string_view::npos) return false;
    const std::string_view name = field.substr(0, equals);
    auto value = Decode(field.substr(equals + 1));
    if (!value) return false;
    if (name == "id") {
      code.set_id(*std::move(value));
    } else if (!name.empty() && name.front() == '@') {
      auto plain = Decode(name.substr(1));
      if (!plain) return false;
      v1::Property* attribute = code.add_attributes();
      attribute->set_name(*std::move(plain));
      attribute->set_value(*std::move(value));
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string CodeSpec(const v1::InlineCode& opening, const v1::InlineCode* closing) {
  std::string spec(kCodeSpec);
  AppendCode(opening, spec);
  if (closing != nullptr && (closing->element() != opening.element() ||
                             closing->id() != opening.id() || !closing->attributes().empty())) {
    spec += '|';
    AppendCode(*closing, spec);
  }
  return spec;
}

std::optional<ParsedCodeSpec> ParseCodeSpec(std::string_view type) {
  if (type.substr(0, kCodeSpec.size()) != kCodeSpec) return std::nullopt;
  type.remove_prefix(kCodeSpec.size());
  ParsedCodeSpec parsed;
  const std::size_t bar = type.find('|');
  if (!ParseCode(type.substr(0, bar), parsed.opening)) return std::nullopt;
  if (bar == std::string_view::npos) {
    parsed.closing.set_element(parsed.opening.element());
    parsed.closing.set_id(parsed.opening.id());
  } else if (!ParseCode(type.substr(bar + 1), parsed.closing)) {
    return std::nullopt;
  }
  return parsed;
}

}  // namespace crosswalk::exchange
