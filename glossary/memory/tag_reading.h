// Language tags, each read once by a thread.
#ifndef CROSSWALK_GLOSSARY_MEMORY_TAG_READING_H_
#define CROSSWALK_GLOSSARY_MEMORY_TAG_READING_H_

#include <string_view>

#include "glossary/text/language_tag.h"

namespace crosswalk::memory {

// The tag; no language where `raw` is none or not a tag at all. Reading one takes half a
// microsecond, and requests name the same dozen again and again. Any thread.
text::LanguageTag ReadTag(std::string_view raw);

}  // namespace crosswalk::memory

#endif  // CROSSWALK_GLOSSARY_MEMORY_TAG_READING_H_
