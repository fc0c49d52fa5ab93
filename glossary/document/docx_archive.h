// The parts of an Office Open XML package, unpacked as a stream.
#ifndef CROSSWALK_GLOSSARY_DOCUMENT_DOCX_ARCHIVE_H_
#define CROSSWALK_GLOSSARY_DOCUMENT_DOCX_ARCHIVE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "glossary/base/status.h"

namespace crosswalk::document {

// One thread.
class DocxArchive {
 public:
  // Keeps views of `bytes` and of the name. All parts that are read may together unfold to
  // `unpacked_bytes`.
  static Result<DocxArchive> Open(std::string_view bytes, std::string_view file_name,
                                  std::uint64_t unpacked_bytes);
  DocxArchive(DocxArchive&&) noexcept;
  DocxArchive& operator=(DocxArchive&&) noexcept;
  ~DocxArchive();

  // By name, in any case (ECMA-376-2, 6.2.2.3).
  bool Has(const std::string& part) const;
  // Gives the part piece by piece; an error of `take` ends it. INVALID_ARGUMENT naming the part.
  Status Read(const std::string& part, const std::function<Status(std::string_view)>& take);

  // "FILE: PART: reason".
  Status Refused(std::string_view part, std::string_view reason) const;

 private:
  struct Parts;
  explicit DocxArchive(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace crosswalk::document

#endif  // CROSSWALK_GLOSSARY_DOCUMENT_DOCX_ARCHIVE_H_
