#include "glossary/document/docx_archive.h"

#include <zip.h>

#include <utility>
#include <vector>

namespace crosswalk::document {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

std::string Reason(zip_error_t& error) {
  std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return reason;
}

}  // namespace

struct DocxArchive::Parts {
  std::string_view file_name;
  std::uint64_t bound = 0;
  std::uint64_t left = 0;
  std::unique_ptr<zip_t, CloseArchive> archive;
};

DocxArchive::DocxArchive(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
DocxArchive::DocxArchive(DocxArchive&&) noexcept = default;
DocxArchive& DocxArchive::operator=(DocxArchive&&) noexcept = default;
DocxArchive::~DocxArchive() = default;

Result<DocxArchive> DocxArchive::Open(std::string_view bytes, std::string_view file_name,
                                      std::uint64_t unpacked_bytes) {
  const auto refuse = [&](const std::string& reason) {
    return InvalidArgument(std::string(file_name) + ": " + reason);
  };
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return refuse(
        "is no DOCX but an OLE file: one with a password, or of Word 2003 and earlier; save it as "
        "DOCX without a password");
  }
  // libzip takes no bytes for an archive without parts.
  if (bytes.empty()) return refuse("is no DOCX: it is empty");
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return refuse(Reason(error));
  zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    return refuse("is no DOCX, or a damaged one: " + Reason(error));
  }
  zip_error_fini(&error);
  auto parts = std::make_unique<Parts>();
  parts->file_name = file_name;
  parts->bound = parts->left = unpacked_bytes;
  parts->archive.reset(archive);
  return DocxArchive(std::move(parts));
}

Status DocxArchive::Refused(std::string_view part, std::string_view reason) const {
  return InvalidArgument(std::string(parts_->file_name) + ": " + std::string(part) + ": " +
                         std::string(reason));
}

bool DocxArchive::Has(const std::string& part) const {
  return zip_name_locate(parts_->archive.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Status DocxArchive::Read(const std::string& part,
                         const std::function<Status(std::string_view)>& take) {
  zip_t* const archive = parts_->archive.get();
  const zip_int64_t index = zip_name_locate(archive, part.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return Refused(part, "is not in the file");
  const std::unique_ptr<zip_file_t, ClosePart> file(
      zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0));
  if (file == nullptr) {
    const bool is_encrypted = zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_NOPASSWD;
    return Refused(part, is_encrypted ? "is encrypted" : zip_strerror(archive));
  }
  std::vector<char> piece(kPiece);
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
    if (got < 0) {
      return Refused(part, std::string("is damaged: ") + zip_file_strerror(file.get()));
    }
    if (got == 0) return Status();
    const auto bytes = static_cast<std::uint64_t>(got);
    if (bytes > parts_->left) {
      return Refused(part,
                     "the file unfolds to more than " + std::to_string(parts_->bound) + " bytes");
    }
    parts_->left -= bytes;
    CROSSWALK_RETURN_IF_ERROR(take({piece.data(), bytes}));
  }
}

}  // namespace crosswalk::document
