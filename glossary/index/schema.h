// The schema of the index, in one place.
//
// DIR/index/ holds a MANIFEST, a BASE manifest and one folder for each piece. A piece is what a
// range of revisions wrote: the newest version of every concept that changed, and the names of
// those that were deleted. It is written once, then never changed. The pieces of a manifest, oldest
// first, make a snapshot: a concept in a newer piece hides the same concept in every older one.
//
// A concept has an ordinal in its piece, counted from 0. A piece has four files:
//
//   concepts.piece  the concepts themselves (serialised v1::Concept without evidence), found by
//                   ordinal or by (glossary, id); counts; names of deleted concepts; glossaries
//   terms.piece     the recogniser's tries from keys to terms (term_piece.h)
//   keys.piece      every distinct VARIANT key by length, with the bigrams it has, for WILDCARD and
//                   FUZZY, and a filter that says of most absent keys at once that they are absent
//   keys.glass      a Xapian database in one file: document ordinal + 1 is a concept, and its terms
//                   are its keys. It answers EXACT to PREFIX. Missing where the piece holds no
//                   concept. It has no document data, no positions and no term lists.
//
// Terms of keys.glass are a prefix, one byte that is the number of code points of the key (so that
// an enumeration meets short keys first), and the key. A key above kLongestPlainKey bytes or
// kMostPlainCodePoints ends in the hash of the whole, and its length byte is kHashedLength. A term
// space knows no language: 机 of a Chinese and of a Japanese term is one term, and the caller looks
// at the concept.
#ifndef CROSSWALK_GLOSSARY_INDEX_SCHEMA_H_
#define CROSSWALK_GLOSSARY_INDEX_SCHEMA_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "glossary/index/snapshot.h"

namespace crosswalk::index {

// The prefixes, by KeyField.
struct KeyPrefix {
  KeyField field;
  char prefix;
  const char* holds;
};
inline constexpr std::array<KeyPrefix, 3> kKeyPrefixes = {{
    {KeyField::kVariant, 'K', "Folder::Key of a term's text under its language"},
    {KeyField::kInflected, 'I', "Folder::InflectedKey of a term's text under its language"},
    {KeyField::kReading, 'R', "Folder::ReadingKey of a term's reading"},
}};

inline constexpr std::size_t kLongestPlainKey = 200;
inline constexpr std::size_t kMostPlainCodePoints = 200;
inline constexpr char kHashedLength = '\xFF';

// What an index must be able to do for this program to use it, and nothing else: a manifest that
// names another feature, or lacks one, is refused and the index built anew.
inline constexpr std::array<std::string_view, 4> kFeatures = {"concepts-1", "glass-length-keys-1",
                                                              "key-bigrams-1", "term-tries-1"};

inline constexpr const char* kManifestFile = "MANIFEST";
inline constexpr const char* kBaseManifestFile = "BASE";
inline constexpr const char* kConceptsFile = "concepts.piece";
inline constexpr const char* kTermsFile = "terms.piece";
inline constexpr const char* kKeysFile = "keys.piece";
inline constexpr const char* kGlassFile = "keys.glass";

// The Xapian term of a key; empty for the empty key, which is never indexed. Needs UTF-8.
std::string GlassTerm(KeyField field, std::string_view key);
// The prefix of all Xapian terms for VARIANT keys of `code_points` code points that begin with
// `prefix`; 1 to kMostPlainCodePoints.
std::string GlassPrefix(std::size_t code_points, std::string_view prefix);
// Whether GlassTerm(_, key) holds the key itself and not its hash.
bool IsPlainKey(std::string_view key);

}  // namespace crosswalk::index

#endif  // CROSSWALK_GLOSSARY_INDEX_SCHEMA_H_
