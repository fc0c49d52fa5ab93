// What a column of a table holds.
#ifndef CROSSWALK_GLOSSARY_EXCHANGE_TABLE_COLUMN_H_
#define CROSSWALK_GLOSSARY_EXCHANGE_TABLE_COLUMN_H_

#include <string>

namespace crosswalk::exchange {

enum class Field {
  kNone,  // a column without a name
  kId,
  kSubject,
  kLabel,
  kDefinition,
  kNote,
  kRelation,
  kReference,
  kProperty,
  kTerm,
  kStatus,
  kStatusWord,  // the raw word beside a status; in our own files only
  kForbidden,   // yes or no
  kFuzzy,       // yes or no: not reviewed
  kType,
  kPartOfSpeech,
  kReading,
  kUsage,
  kContext,
  kTermSource,
  kTermInfo,  // memoQ: part of speech, matching and `forbidden` in one cell
  kSource,    // the term of the source language
  kTarget,
  kLanguage,  // tag of the term in the same line
  kSourceLanguage,
  kTargetLanguage,
};

// What of the concept the column is about.
enum class Level { kEntry, kLanguage, kTerm };

// A statement and a relation have several cells.
enum class Part { kText, kSource, kType, kLanguage };

struct Column {
  Field field = Field::kNone;
  Level level = Level::kEntry;
  Part part = Part::kText;
  std::string tag;   // of the language or term; empty where the name says none
  std::string name;  // of a property; else the head of the column
};

}  // namespace crosswalk::exchange

#endif  // CROSSWALK_GLOSSARY_EXCHANGE_TABLE_COLUMN_H_
