#include "glossary/exchange/table/column_name.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

#include "glossary/exchange/table/cell.h"
#include "glossary/exchange/table/language_name.h"
#include "glossary/text/normalize.h"
#include "glossary/text/utf8.h"

namespace crosswalk::exchange {
namespace {

constexpr std::size_t kNameBytes = 64;

struct Names {
  Field field;
  std::string_view names;  // case-folded, between bars
};

constexpr Names kNames[] = {
    {Field::kId,
     "id|concept|concept id|conceptid|concept identifier|entry|entry id|entryid|entry number|"
     "entry no|term entry|termentry|record id|guid|uuid|概念|概念id|概念番号|概念编号|概念編號|"
     "エントリid|エントリーid|词条id|詞條id|用語id|术语id|術語id"},
    {Field::kSubject,
     "subject field|subjectfield|subject|subject area|subject domain|domain|subdomain|sub domain|"
     "field|category|topic|entry subject|entry domain|concept subject|concept domain|分野|専門分野|"
     "カテゴリ|カテゴリー|領域|领域|学科|學科|專業|专业|分類|分类|主題|主题|sachgebiet|fachgebiet|"
     "domaine|dominio|ámbito"},
    {Field::kLabel, "label|labels|tag|tags|ラベル|タグ|标签|標籤"},
    {Field::kDefinition,
     "definition|definitions|def|concept definition|description|explanation|meaning|定義|定义|释义|"
     "釋義|語義|语义|説明|說明|说明|解説|解释|解釋|意味|beschreibung|définition|definición|"
     "definizione"},
    {Field::kNote,
     "note|notes|comment|comments|remark|remarks|memo|entry note|concept note|translator comments|"
     "developer comments|translator comment|developer comment|備考|注記|メモ|コメント|備註|备注|"
     "附註|附注|注释|註釋|註解|评论|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|remarque|"
     "remarques|commentaire|nota|notas|comentario"},
    {Field::kTerm,
     "term|terms|designation|headword|lemma|用語|術語|术语|専門用語|見出し語|见出语|词条|詞條|词语|"
     "詞語|"
     "benennung|terminus|terme|término|termine"},
    {Field::kStatus,
     "status|term status|usage status|administrative status|administrativestatus|state|"
     "approval|approval status|ステータス|状態|状况|状态|狀態|术语状态|術語狀態|用語ステータス"},
    {Field::kForbidden,
     "forbidden|is forbidden|blacklist|blacklisted|prohibited|do not use|禁止|禁止語|使用禁止|禁用|"
     "禁用词|禁用語|verboten|interdit"},
    {Field::kFuzzy, "fuzzy|needs editing|needs work"},
    {Field::kType, "type|term type|termtype|用語種別|種別|術語類型|术语类型|类型|類型"},
    {Field::kPartOfSpeech,
     "pos|part of speech|partofspeech|word class|grammar|品詞|词性|詞性|词类|詞類|wortart"},
    {Field::kReading,
     "reading|yomi|furigana|kana|pronunciation|pinyin|zhuyin|読み|読み方|よみ|よみがな|ヨミ|"
     "ふりがな|"
     "フリガナ|かな|発音|拼音|注音|读音|讀音|发音|發音"},
    {Field::kUsage,
     "usage note|usage notes|usage|term usage|how to use|使い方|使用上の注意|使用法|用法|使用说明|"
     "使用說明"},
    {Field::kContext,
     "context|contexts|example|examples|example of use|sample sentence|example sentence|"
     "term example|usage example|文脈|例文|用例|文例|使用例|例句|语境|語境|上下文|beispiel|kontext|"
     "exemple|ejemplo|esempio"},
    {Field::kTermSource,
     "source of term|term source|reference|references|origin of term|citation|出典|典拠|来源|來源|"
     "出处|出處|术语来源|術語來源|quelle|fuente|fonte"},
    {Field::kTermInfo, "term info"},
    {Field::kSource,
     "source|src|source term|source text|source string|original|original term|original text|from|"
     "原文|原語|原语|源文|源语|源术语|源術語|源語|ソース|quelltext|ausgangstext"},
    {Field::kTarget,
     "target|tgt|target term|target text|target string|translation|translations|translated|"
     "translated term|translated text|to|訳文|訳語|翻訳|対訳|译文|譯文|译名|譯名|译语|翻译|翻譯|"
     "目标|目標|目标术语|目標術語|ターゲット|zieltext|übersetzung|traduction|traducción"},
    {Field::kLanguage,
     "lang|language|locale|language code|lang code|language tag|言語|言語コード|语言|語言|"
     "语言代码|語言代碼|sprache|langue|idioma|lingua"},
    {Field::kSourceLanguage,
     "source lang|source language|src lang|source locale|source language code|sourcelang|"
     "sourcelanguage|原文言語|ソース言語|源语言|源語言|来源语言"},
    {Field::kTargetLanguage,
     "target lang|target language|tgt lang|target locale|target language code|targetlang|"
     "targetlanguage|訳文言語|ターゲット言語|目标语言|目標語言"},
};

// Words that are also tags: only brackets make them a language inside a longer name.
constexpr std::string_view kShortWords[] = {"id", "no", "is", "as", "or", "am", "to", "so",
                                            "my", "in", "of", "at", "be", "he", "we"};

const std::map<std::string_view, Field>& Known() {
  static const auto* const known = [] {
    auto* const made = new std::map<std::string_view, Field>;
    for (const Names& names : kNames) {
      std::string_view rest = names.names;
      while (!rest.empty()) {
        const std::size_t bar = std::min(rest.find('|'), rest.size());
        made->emplace(rest.substr(0, bar), names.field);
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
    }
    return made;
  }();
  return *known;
}

// Lower case, words with one space in between, no mark of a required column at the end.
std::string Key(std::string_view name) {
  std::string key;
  for (const char c : text::NfkcCasefold(TrimCell(name))) {
    const bool is_separator = std::string_view(" \t\r\n_-./:").find(c) != std::string_view::npos;
    if (!is_separator) {
      key.push_back(c);
    } else if (!key.empty() && key.back() != ' ') {
      key.push_back(' ');
    }
  }
  while (!key.empty() && (key.back() == ' ' || key.back() == '*')) key.pop_back();
  return key;
}

Field FieldOf(std::string_view name) {
  const auto found = Known().find(Key(name));
  return found == Known().end() ? Field::kProperty : found->second;
}

std::string_view TrimSeparators(std::string_view part) {
  constexpr std::string_view kAscii = " \t\r\n_-./:()[]{}<>,";
  constexpr std::string_view kWide[] = {"（", "）", "【", "】", "・", "：", "　", "「", "」"};
  while (true) {
    const std::size_t before = part.size();
    while (!part.empty() && kAscii.find(part.front()) != std::string_view::npos) {
      part.remove_prefix(1);
    }
    while (!part.empty() && kAscii.find(part.back()) != std::string_view::npos) {
      part.remove_suffix(1);
    }
    for (const std::string_view wide : kWide) {
      if (part.starts_with(wide)) part.remove_prefix(wide.size());
      if (part.ends_with(wide)) part.remove_suffix(wide.size());
    }
    if (part.size() == before) return part;
  }
}

bool IsWordByte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
         (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Whether a name may be divided at `at`: at the edge of an ASCII word, or of a character beyond
// ASCII.
bool IsEdge(std::string_view name, std::size_t at) {
  if ((static_cast<unsigned char>(name[at]) & 0xC0) == 0x80) return false;
  const bool is_ascii = static_cast<unsigned char>(name[at]) < 0x80 &&
                        static_cast<unsigned char>(name[at - 1]) < 0x80;
  return !is_ascii || !IsWordByte(name[at]) || !IsWordByte(name[at - 1]);
}

std::string LanguageWithin(std::string_view part) {
  const bool is_in_brackets = part.find_first_of("[(") != std::string_view::npos;
  const std::string_view bare = TrimSeparators(part);
  const bool is_word =
      std::find(std::begin(kShortWords), std::end(kShortWords), Key(bare)) != std::end(kShortWords);
  return is_word && !is_in_brackets ? std::string() : LanguageOfName(bare);
}

Field FieldBeside(std::string_view part) {
  const std::string_view bare = TrimSeparators(part);
  const Field field = FieldOf(bare);
  if (field != Field::kProperty) return field;
  const std::string key = Key(bare);
  const bool is_name = key == "name" || key == "名称" || key == "名稱" || key == "text";
  return is_name ? Field::kTerm : Field::kProperty;
}

// A language and a field in one name; a property where it is not both.
Column Divide(std::string_view name) {
  Column column;
  column.field = Field::kProperty;
  if (name.size() > kNameBytes) return column;
  const auto take = [&](std::string_view language, std::string_view field) {
    const Field found = FieldBeside(field);
    if (found == Field::kProperty || found == Field::kId) return false;
    column.tag = LanguageWithin(language);
    if (!column.tag.empty()) column.field = found;
    return !column.tag.empty();
  };
  for (std::size_t at = name.size() - 1; at > 0; --at) {
    if (IsEdge(name, at) && take(name.substr(0, at), name.substr(at))) return column;
  }
  for (std::size_t at = 1; at < name.size(); ++at) {
    if (IsEdge(name, at) && take(name.substr(at), name.substr(0, at))) return column;
  }
  return column;
}

}  // namespace

Column ColumnOfName(std::string_view name) {
  name = TrimCell(name);
  Column column;
  if (name.empty()) return column;
  column.field = FieldOf(name);
  if (column.field == Field::kProperty) {
    column.tag = LanguageOfName(name);
    if (!column.tag.empty()) {
      column.field = Field::kTerm;
    } else {
      column = Divide(name);
    }
  }
  column.name = std::string(name);
  return column;
}

}  // namespace crosswalk::exchange
