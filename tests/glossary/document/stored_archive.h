// A ZIP archive of parts that are stored as they are, written by hand so that it can also be wrong.
#ifndef CROSSWALK_TESTS_GLOSSARY_DOCUMENT_STORED_ARCHIVE_H_
#define CROSSWALK_TESTS_GLOSSARY_DOCUMENT_STORED_ARCHIVE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosswalk::document {

inline std::uint32_t Crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
  }
  return ~crc;
}

struct StoredPart {
  std::string name;
  std::string bytes;
  std::uint16_t flags = 0;           // 1: encrypted
  std::uint32_t crc_difference = 0;  // other than 0: damaged
};

inline std::string StoredArchive(const std::vector<StoredPart>& parts) {
  std::string file;
  std::string directory;
  const auto number = [](std::string& to, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) to += static_cast<char>(value >> (8 * i) & 255);
  };
  for (const StoredPart& part : parts) {
    std::string common;
    number(common, 20, 2);
    number(common, part.flags, 2);
    number(common, 0, 2);  // stored
    number(common, 0, 2);
    number(common, 0x21, 2);  // 1980-01-01
    number(common, Crc32(part.bytes) ^ part.crc_difference, 4);
    number(common, part.bytes.size(), 4);
    number(common, part.bytes.size(), 4);
    number(common, part.name.size(), 2);
    number(common, 0, 2);
    directory += "PK\x01\x02";
    number(directory, 20, 2);
    directory += common;
    number(directory, 0, 8);
    number(directory, 0, 2);
    number(directory, file.size(), 4);
    directory += part.name;
    file += "PK\x03\x04" + common + part.name + part.bytes;
  }
  const std::size_t at = file.size();
  file += directory;
  file += "PK\x05\x06";
  number(file, 0, 4);
  number(file, parts.size(), 2);
  number(file, parts.size(), 2);
  number(file, directory.size(), 4);
  number(file, at, 4);
  number(file, 0, 2);
  return file;
}

// A part of WordprocessingML around `inside`.
inline std::string WordPart(const std::string& root, const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:" + root +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" +
         inside + "</w:" + root + ">";
}

// A document with nothing but its main part.
inline std::string WordFile(const std::string& body) {
  return StoredArchive(
      {{"word/document.xml", WordPart("document", "<w:body>" + body + "</w:body>")}});
}

}  // namespace crosswalk::document

#endif  // CROSSWALK_TESTS_GLOSSARY_DOCUMENT_STORED_ARCHIVE_H_
