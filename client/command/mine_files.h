// Which files a call of `mine` means.
#ifndef CROSSWALK_CLIENT_COMMAND_MINE_FILES_H_
#define CROSSWALK_CLIENT_COMMAND_MINE_FILES_H_

#include <string>
#include <string_view>
#include <vector>

#include "client/result.h"

namespace crosswalk::command {

struct MineFiles {
  std::vector<std::string> named;  // files, folders, `-`
  std::string list;                // file that names more, `-` for standard input; empty: none
  bool null_separated = false;     // names in the list end with NUL, not with a line
};

// The paths in byte order, each once, without `./` and other detours: the same files in any order
// give the same paths. A folder stands for the files in it and beneath whose extension is that of a
// text, Markdown, HTML or DOCX file; hidden ones and folders behind links are passed over.
// INVALID_ARGUMENT or NOT_FOUND, naming the path: nothing named at all, a folder without such a
// file, standard input named twice, a folder or list that cannot be read.
client::Result<std::vector<std::string>> FilesToMine(const MineFiles& files);

// Whether a folder's file of that name is one to mine.
bool IsTextFileName(std::string_view name);

}  // namespace crosswalk::command

#endif  // CROSSWALK_CLIENT_COMMAND_MINE_FILES_H_
