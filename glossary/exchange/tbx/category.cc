#include "glossary/exchange/tbx/category.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crosswalk::exchange::tbx {
namespace {

// Ordered by name in lower case. The categories are those of ISO 30042:2008 (its default XCS), of
// the modules Min, Basic and Linguist of ISO 30042:2019, and what programs of the field write
// beside them: readings under many names, states of approval under several.
constexpr std::array<Category, 126> kCategories{{
    {"abbreviatedFormFor", Element::kTermNote},
    {"administrativeStatus", Element::kTermNote, Field::kNone, Field::kNone, Field::kStatus, true},
    {"animacy", Element::kTermNote},
    {"annotatedNote", Element::kAdmin, Field::kNote, Field::kNote, Field::kNote, true},
    {"antonymConcept", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone, true},
    {"antonymTerm", Element::kTermNote},
    {"applicationSubset", Element::kAdmin},
    {"associatedConcept", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone, true},
    {"audio", Element::kDescrip, Field::kReference, Field::kNone, Field::kNone, true},
    {"broaderConceptGeneric", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"broaderConceptPartitive", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"businessUnitSubset", Element::kAdmin},
    {"characteristic", Element::kDescrip, Field::kNote, Field::kNote, Field::kNote},
    {"classificationCode", Element::kDescrip},
    {"conceptOrigin", Element::kAdmin},
    {"conceptPosition", Element::kDescrip},
    {"context", Element::kDescrip, Field::kNote, Field::kNote, Field::kContext},
    {"contextType", Element::kDescripNote},
    {"coordinateConceptGeneric", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"coordinateConceptPartitive", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"corpusTrace", Element::kXref, Field::kReference, Field::kNone, Field::kNone},
    {"crossReference", Element::kRef, Field::kRelation, Field::kNone, Field::kNone},
    {"customerSubset", Element::kAdmin},
    {"databaseType", Element::kAdmin},
    {"definition", Element::kDescrip, Field::kDefinition, Field::kDefinition, Field::kNote},
    {"definitionType", Element::kDescripNote},
    {"directionality", Element::kTermNote},
    {"domainExpert", Element::kAdmin},
    {"elementWorkingStatus", Element::kAdmin},
    {"entrySource", Element::kAdmin},
    {"environmentSubset", Element::kAdmin},
    {"etymology", Element::kTermNote},
    {"example", Element::kDescrip, Field::kNote, Field::kNote, Field::kNote},
    {"explanation", Element::kDescrip, Field::kNote, Field::kNote, Field::kNote},
    {"externalCrossReference", Element::kXref, Field::kReference, Field::kNone, Field::kNone},
    {"falseFriend", Element::kTermNote},
    {"figure", Element::kDescrip, Field::kReference, Field::kNone, Field::kNone, true},
    {"frequency", Element::kTermNote},
    {"furigana", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
    {"geographicalUsage", Element::kTermNote},
    {"grammaticalGender", Element::kTermNote},
    {"grammaticalNumber", Element::kTermNote},
    {"grammaticalValency", Element::kTermNote},
    {"homograph", Element::kTermNote},
    {"indexHeading", Element::kAdmin},
    {"kana", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
    {"keyword", Element::kAdmin},
    {"language-planningQualifier", Element::kTermNote},
    {"lionHotkey", Element::kTermNote},
    {"narrowerConceptGeneric", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"narrowerConceptPartitive", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"normativeAuthorization", Element::kTermNote, Field::kNone, Field::kNone, Field::kStatus,
     true},
    {"noteSource", Element::kAdminNote},
    {"noteType", Element::kAdminNote},
    {"originatingDatabase", Element::kAdmin},
    {"originatingInstitution", Element::kAdmin},
    {"originatingPerson", Element::kAdmin},
    {"otherBinaryData", Element::kDescrip, Field::kReference, Field::kNone, Field::kNone, true},
    {"partOfSpeech", Element::kTermNote, Field::kNone, Field::kNone, Field::kPartOfSpeech},
    {"pinyin", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
    {"processStatus", Element::kTermNote, Field::kNone, Field::kNone, Field::kProcessStatus, true},
    {"productSubset", Element::kAdmin},
    {"projectSubset", Element::kAdmin},
    {"pronunciation", Element::kTermNote},
    {"proprietaryRestriction", Element::kTermNote},
    {"quantity", Element::kDescrip},
    {"range", Element::kDescrip},
    {"reading", Element::kAdmin, Field::kNone, Field::kNone, Field::kReading},
    {"readingNote", Element::kAdminNote},
    {"register", Element::kTermNote},
    {"relatedConcept", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone, true},
    {"relatedConceptBroader", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"relatedConceptNarrower", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"relatedTerm", Element::kRef, Field::kRelation, Field::kNone, Field::kNone},
    {"reliabilityCode", Element::kDescrip},
    {"responsibility", Element::kTransacNote},
    {"responsiblePerson", Element::kTransacNote},
    {"sampleSentence", Element::kDescrip, Field::kNote, Field::kNote, Field::kContext},
    {"searchTerm", Element::kAdmin},
    {"securitySubset", Element::kAdmin},
    {"see", Element::kRef, Field::kRelation, Field::kNone, Field::kNone},
    {"sequentiallyRelatedConcept", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"shortFormFor", Element::kTermNote},
    {"sortKey", Element::kAdmin},
    {"source", Element::kAdmin, Field::kNone, Field::kNone, Field::kSource, true},
    {"sourceIdentifier", Element::kAdmin},
    {"sourceLanguage", Element::kAdminNote},
    {"sourceType", Element::kAdminNote},
    {"spatiallyRelatedConcept", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"status", Element::kTermNote, Field::kNone, Field::kNone, Field::kStatus, true},
    {"subjectField", Element::kDescrip, Field::kSubjectField, Field::kNone, Field::kNone},
    {"subordinateConceptGeneric", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"subordinateConceptPartitive", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"subsetOwner", Element::kAdmin},
    {"superordinateConceptGeneric", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"superordinateConceptPartitive", Element::kDescrip, Field::kRelation, Field::kNone,
     Field::kNone, true},
    {"table", Element::kDescrip, Field::kReference, Field::kNone, Field::kNone, true},
    {"temporallyRelatedConcept", Element::kDescrip, Field::kRelation, Field::kNone, Field::kNone,
     true},
    {"temporalQualifier", Element::kTermNote},
    {"termLocation", Element::kTermNote},
    {"termProvenance", Element::kTermNote},
    {"termStatus", Element::kTermNote, Field::kNone, Field::kNone, Field::kStatus, true},
    {"termStructure", Element::kTermNote},
    {"termType", Element::kTermNote, Field::kNone, Field::kNone, Field::kType},
    {"thesaurusDescriptor", Element::kDescrip},
    {"timeRestriction", Element::kTermNote},
    {"transactionType", Element::kTransac},
    {"transferComment", Element::kTermNote},
    {"unit", Element::kDescrip},
    {"usage note", Element::kDescrip, Field::kNone, Field::kNone, Field::kUsageNote},
    {"usageCount", Element::kTransacNote},
    {"usageNote", Element::kTermNote, Field::kNone, Field::kNone, Field::kUsageNote},
    {"usageStatus", Element::kTermNote, Field::kNone, Field::kNone, Field::kStatus, true},
    {"video", Element::kDescrip, Field::kReference, Field::kNone, Field::kNone, true},
    {"x-label", Element::kAdmin, Field::kLabel, Field::kNone, Field::kNone, true},
    {"x-pinyin", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
    {"x-reading", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
    {"x-status", Element::kTermNote, Field::kNone, Field::kNone, Field::kStatus, true},
    {"x-yomi", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
    {"xAudio", Element::kXref, Field::kReference, Field::kNone, Field::kNone},
    {"xGraphic", Element::kXref, Field::kReference, Field::kNone, Field::kNone},
    {"xMathML", Element::kXref, Field::kReference, Field::kNone, Field::kNone},
    {"xSource", Element::kXref, Field::kReference, Field::kNone, Field::kNone},
    {"xVideo", Element::kXref, Field::kReference, Field::kNone, Field::kNone},
    {"yomi", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
    {"yomigana", Element::kTermNote, Field::kNone, Field::kNone, Field::kReading},
}};

constexpr char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

int Compare(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const auto left = static_cast<unsigned char>(Lower(a[i]));
    const auto right = static_cast<unsigned char>(Lower(b[i]));
    if (left != right) return left < right ? -1 : 1;
  }
  return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

constexpr std::array<std::string_view, 14> kKeys{
    "subjectField", "definition", "note",    "context", "relation",  "reference", "label",
    "term",         "status",     "reading", "type",    "usageNote", "source",    "partOfSpeech"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kRelations{{
    {"relatedConceptBroader", "broader"},
    {"relatedConceptNarrower", "narrower"},
    {"relatedConcept", "related"},
    {"antonymConcept", "antonym"},
}};

}  // namespace

Field Category::FieldAt(Level level) const {
  switch (level) {
    case Level::kConcept:
      return of_concept;
    case Level::kLanguage:
      return of_language;
    case Level::kTerm:
      return of_term;
  }
  return Field::kNone;
}

const Category* FindCategory(std::string_view name) {
  const auto* const found = std::lower_bound(
      kCategories.begin(), kCategories.end(), name,
      [](const Category& category, std::string_view n) { return Compare(category.name, n) < 0; });
  return found != kCategories.end() && Compare(found->name, name) == 0 ? found : nullptr;
}

Field FieldOf(Level level, Element element, std::string_view type) {
  switch (element) {
    case Element::kNote:
      return Field::kNote;
    case Element::kRef:
      return level == Level::kConcept ? Field::kRelation : Field::kNone;
    case Element::kXref:
      return level == Level::kConcept ? Field::kReference : Field::kNone;
    case Element::kDescrip:
    case Element::kAdmin:
    case Element::kTermNote: {
      const Category* const category = FindCategory(type);
      if (category == nullptr) return Field::kNone;
      return category->is_strict && category->element != element ? Field::kNone
                                                                 : category->FieldAt(level);
    }
    default:
      return Field::kNone;
  }
}

std::string_view RelationOfType(std::string_view type) {
  for (const auto& [tbx, relation] : kRelations) {
    if (tbx == type) return relation;
  }
  return type.empty() || type == "cross-reference" ? "crossReference" : type;
}

std::string_view TypeOfRelation(std::string_view relation) {
  for (const auto& [tbx, known] : kRelations) {
    if (known == relation) return tbx;
  }
  return relation;
}

bool IsOwnName(std::string_view name) {
  if (name.starts_with('@')) return true;
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return false;
  std::string_view key = name.substr(0, slash);
  if (key.ends_with(']')) {
    const std::size_t open = key.find('[');
    if (open == std::string_view::npos) return false;
    const std::string_view number = key.substr(open + 1, key.size() - open - 2);
    if (number.empty() || number.find_first_not_of("0123456789") != std::string_view::npos) {
      return false;
    }
    key = key.substr(0, open);
  }
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

bool IsProcessStatus(std::string_view word) {
  return word == "unprocessed" || word == "provisionallyProcessed";
}

bool IsAdministrativeStatus(std::string_view word) {
  return word == "preferredTerm-admn-sts" || word == "admittedTerm-admn-sts" ||
         word == "deprecatedTerm-admn-sts" || word == "supersededTerm-admn-sts";
}

}  // namespace crosswalk::exchange::tbx
