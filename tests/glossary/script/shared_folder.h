// One Folder for all tests of this folder: making one costs milliseconds.
#ifndef CROSSWALK_TESTS_GLOSSARY_SCRIPT_SHARED_FOLDER_H_
#define CROSSWALK_TESTS_GLOSSARY_SCRIPT_SHARED_FOLDER_H_

#include "glossary/script/fold.h"

namespace crosswalk::script {

// Aborts where OpenCC's dictionaries are not installed.
inline const Folder& TheFolder() {
  static const std::shared_ptr<const Folder> folder = [] {
    auto made = Folder::Create();
    if (!made.ok()) std::abort();
    return *made;
  }();
  return *folder;
}

}  // namespace crosswalk::script

#endif  // CROSSWALK_TESTS_GLOSSARY_SCRIPT_SHARED_FOLDER_H_
