// What a ConcordanceFile is made of. For its own sources alone: it sees Xapian.
#ifndef CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FILE_PARTS_H_
#define CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FILE_PARTS_H_

#include <memory>

#include "glossary/index/concordance/concordance_file.h"
#include "glossary/index/concordance/texts_file.h"
#include "glossary/index/glass_pool.h"

namespace crosswalk::index {

struct ConcordanceFile::Parts {
  TextsFile texts;
  std::unique_ptr<GlassPool> words;  // none where there is no row
};

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_CONCORDANCE_CONCORDANCE_FILE_PARTS_H_
