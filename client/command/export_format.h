// Which format an export writes.
#ifndef CROSSWALK_CLIENT_COMMAND_EXPORT_FORMAT_H_
#define CROSSWALK_CLIENT_COMMAND_EXPORT_FORMAT_H_

#include <string>
#include <string_view>
#include <vector>

#include "client/result.h"

namespace crosswalk::command {

enum class ExportOf { kGlossary, kMemory };

// The formats a glossary or a memory can be written in; the first is the default.
const std::vector<std::string>& ExportFormats(ExportOf what);

// The format `asked` for; where that is empty the one that the name of the file says, where that
// says none the default. INVALID_ARGUMENT, naming the known ones, for any other.
client::Result<std::string> ChooseExportFormat(ExportOf what, const std::string& asked,
                                               std::string_view file);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_EXPORT_FORMAT_H_
