#include "glossary/mine/restore/english_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace crosswalk::mine {
namespace {

using Pair = std::pair<std::u32string_view, std::u32string_view>;

// Prepositions, articles and conjunctions. Sorted.
constexpr std::u32string_view kFunctionWords[] = {
    U"a",       U"against", U"among", U"an",  U"and",     U"as",     U"at",
    U"between", U"beyond",  U"by",    U"for", U"from",    U"in",     U"into",
    U"of",      U"on",      U"or",    U"the", U"through", U"to",     U"toward",
    U"towards", U"under",   U"upon",  U"via", U"with",    U"within", U"without"};

// German, Dutch, Romance and Arabic. Sorted.
constexpr std::u32string_view kNameParticles[] = {
    U"al", U"bin", U"da",  U"das", U"de", U"del", U"della", U"den", U"der", U"di", U"dos",
    U"du", U"el",  U"ibn", U"la",  U"le", U"ten", U"ter",   U"van", U"von", U"zu"};

// Attributive compounds that style guides hyphenate before a noun, in titles too. Sorted.
constexpr Pair kHyphenated[] = {{U"air", U"conditioned"},
                                {U"air", U"gapped"},
                                {U"asia", U"pacific"},
                                {U"berners", U"lee"},
                                {U"bottom", U"up"},
                                {U"brain", U"computer"},
                                {U"broad", U"based"},
                                {U"built", U"in"},
                                {U"buy", U"in"},
                                {U"capacity", U"building"},
                                {U"carbon", U"neutral"},
                                {U"check", U"in"},
                                {U"client", U"side"},
                                {U"closed", U"loop"},
                                {U"cloud", U"based"},
                                {U"co", U"operation"},
                                {U"cold", U"blooded"},
                                {U"confidence", U"building"},
                                {U"consensus", U"building"},
                                {U"context", U"free"},
                                {U"context", U"sensitive"},
                                {U"cost", U"benefit"},
                                {U"cost", U"effective"},
                                {U"cross", U"border"},
                                {U"cross", U"language"},
                                {U"cross", U"platform"},
                                {U"cross", U"sectoral"},
                                {U"cross", U"strait"},
                                {U"cutting", U"edge"},
                                {U"decision", U"making"},
                                {U"domain", U"specific"},
                                {U"double", U"blind"},
                                {U"dual", U"use"},
                                {U"duty", U"free"},
                                {U"energy", U"efficient"},
                                {U"euro", U"atlantic"},
                                {U"fact", U"finding"},
                                {U"far", U"reaching"},
                                {U"fault", U"tolerant"},
                                {U"few", U"shot"},
                                {U"fine", U"grained"},
                                {U"fine", U"tuning"},
                                {U"first", U"order"},
                                {U"follow", U"up"},
                                {U"free", U"standing"},
                                {U"full", U"scale"},
                                {U"full", U"text"},
                                {U"ground", U"based"},
                                {U"half", U"life"},
                                {U"hand", U"held"},
                                {U"hands", U"on"},
                                {U"high", U"performance"},
                                {U"high", U"resolution"},
                                {U"higher", U"order"},
                                {U"human", U"centered"},
                                {U"human", U"centric"},
                                {U"in", U"depth"},
                                {U"in", U"house"},
                                {U"in", U"memory"},
                                {U"in", U"vehicle"},
                                {U"indo", U"pacific"},
                                {U"knowledge", U"based"},
                                {U"land", U"based"},
                                {U"large", U"scale"},
                                {U"law", U"making"},
                                {U"leading", U"edge"},
                                {U"lithium", U"ion"},
                                {U"lock", U"in"},
                                {U"log", U"linear"},
                                {U"long", U"lasting"},
                                {U"long", U"range"},
                                {U"long", U"standing"},
                                {U"low", U"carbon"},
                                {U"low", U"cost"},
                                {U"low", U"latency"},
                                {U"low", U"rank"},
                                {U"market", U"based"},
                                {U"mean", U"field"},
                                {U"mean", U"square"},
                                {U"medium", U"sized"},
                                {U"medium", U"term"},
                                {U"multi", U"agent"},
                                {U"multi", U"domain"},
                                {U"multi", U"modal"},
                                {U"multi", U"party"},
                                {U"multi", U"stakeholder"},
                                {U"nation", U"building"},
                                {U"non", U"governmental"},
                                {U"non", U"linear"},
                                {U"non", U"profit"},
                                {U"non", U"proliferation"},
                                {U"non", U"tariff"},
                                {U"nuclear", U"free"},
                                {U"nuclear", U"powered"},
                                {U"object", U"oriented"},
                                {U"off", U"chip"},
                                {U"on", U"chip"},
                                {U"on", U"demand"},
                                {U"on", U"device"},
                                {U"on", U"premises"},
                                {U"one", U"shot"},
                                {U"open", U"ended"},
                                {U"open", U"loop"},
                                {U"opt", U"in"},
                                {U"opt", U"out"},
                                {U"peace", U"keeping"},
                                {U"phase", U"out"},
                                {U"policy", U"making"},
                                {U"positive", U"sum"},
                                {U"post", U"quantum"},
                                {U"post", U"war"},
                                {U"pre", U"trained"},
                                {U"pre", U"training"},
                                {U"problem", U"solving"},
                                {U"public", U"private"},
                                {U"re", U"identification"},
                                {U"real", U"time"},
                                {U"real", U"world"},
                                {U"record", U"keeping"},
                                {U"risk", U"based"},
                                {U"roll", U"out"},
                                {U"rule", U"based"},
                                {U"rule", U"making"},
                                {U"rules", U"based"},
                                {U"science", U"based"},
                                {U"sea", U"based"},
                                {U"second", U"order"},
                                {U"self", U"attention"},
                                {U"self", U"driving"},
                                {U"self", U"supervised"},
                                {U"semi", U"supervised"},
                                {U"server", U"side"},
                                {U"ship", U"based"},
                                {U"short", U"lived"},
                                {U"short", U"range"},
                                {U"short", U"term"},
                                {U"single", U"board"},
                                {U"small", U"scale"},
                                {U"so", U"called"},
                                {U"socio", U"economic"},
                                {U"socio", U"technical"},
                                {U"solid", U"state"},
                                {U"space", U"based"},
                                {U"special", U"purpose"},
                                {U"spin", U"off"},
                                {U"stand", U"alone"},
                                {U"state", U"owned"},
                                {U"steady", U"state"},
                                {U"super", U"resolution"},
                                {U"tax", U"exempt"},
                                {U"third", U"party"},
                                {U"three", U"dimensional"},
                                {U"time", U"sensitive"},
                                {U"tit", U"for"},
                                {U"top", U"down"},
                                {U"trade", U"off"},
                                {U"trans", U"atlantic"},
                                {U"trans", U"pacific"},
                                {U"two", U"dimensional"},
                                {U"value", U"added"},
                                {U"value", U"based"},
                                {U"war", U"torn"},
                                {U"well", U"being"},
                                {U"well", U"known"},
                                {U"world", U"class"},
                                {U"zero", U"knowledge"},
                                {U"zero", U"shot"},
                                {U"zero", U"sum"}};

// The same, but in titles mostly written open. Sorted.
constexpr Pair kHyphenatedInText[] = {
    {U"computer", U"aided"}, {U"data", U"driven"},     {U"deep", U"sea"},
    {U"evidence", U"based"}, {U"general", U"purpose"}, {U"high", U"bandwidth"},
    {U"high", U"end"},       {U"high", U"income"},     {U"high", U"level"},
    {U"high", U"order"},     {U"high", U"quality"},    {U"high", U"risk"},
    {U"high", U"speed"},     {U"high", U"tech"},       {U"human", U"readable"},
    {U"long", U"term"},      {U"low", U"income"},      {U"low", U"level"},
    {U"low", U"power"},      {U"low", U"risk"},        {U"machine", U"readable"},
    {U"middle", U"income"},  {U"open", U"source"},     {U"open", U"weight"},
    {U"zero", U"trust"}};

// Phrases. Sorted.
constexpr std::u32string_view kPhrases[] = {U"air to air",
                                            U"business to business",
                                            U"business to consumer",
                                            U"case by case",
                                            U"day to day",
                                            U"door to door",
                                            U"end to end",
                                            U"face to face",
                                            U"ground to air",
                                            U"hand to hand",
                                            U"human in the loop",
                                            U"image to text",
                                            U"just in time",
                                            U"man in the middle",
                                            U"many to many",
                                            U"one to many",
                                            U"one to one",
                                            U"out of distribution",
                                            U"peer to peer",
                                            U"point to point",
                                            U"sequence to sequence",
                                            U"speech to text",
                                            U"state of the art",
                                            U"step by step",
                                            U"surface to air",
                                            U"text to image",
                                            U"text to speech",
                                            U"text to video",
                                            U"tit for tat",
                                            U"up to date",
                                            U"vehicle to everything",
                                            U"vehicle to vehicle",
                                            U"word for word"};

// They are no words of their own. Sorted.
constexpr std::u32string_view kHyphenPrefixes[] = {
    U"afro",  U"anglo", U"anti",  U"austro", U"co",    U"euro",  U"ex",     U"franco",
    U"greco", U"indo",  U"multi", U"neo",    U"non",   U"pan",   U"psycho", U"quasi",
    U"russo", U"self",  U"semi",  U"sino",   U"socio", U"trans", U"turco",  U"ultra"};

// Participles and adjectives. Sorted.
constexpr std::u32string_view kHyphenSuffixes[] = {
    U"aided",        U"assisted",  U"augmented", U"aware",     U"backed",   U"based",   U"centered",
    U"centred",      U"centric",   U"driven",    U"efficient", U"emitting", U"enabled", U"friendly",
    U"funded",       U"intensive", U"led",       U"neutral",   U"oriented", U"owned",   U"powered",
    U"programmable", U"related",   U"sized",     U"specific"};

// Countries and what belongs to them. Sorted.
constexpr std::u32string_view kCountries[] = {
    U"ASEAN",     U"Africa",  U"African",   U"America",  U"American", U"Arab",        U"Australia",
    U"Brazil",    U"Britain", U"British",   U"Canada",   U"Canadian", U"China",       U"Chinese",
    U"DPRK",      U"EU",      U"Europe",    U"European", U"France",   U"French",      U"German",
    U"Germany",   U"India",   U"Indian",    U"Iran",     U"Iranian",  U"Iraq",        U"Israel",
    U"Israeli",   U"Italian", U"Italy",     U"Japan",    U"Japanese", U"Korea",       U"Korean",
    U"Mexican",   U"Mexico",  U"NATO",      U"PRC",      U"Pakistan", U"Philippines", U"Polish",
    U"ROC",       U"Russia",  U"Russian",   U"Soviet",   U"Spain",    U"Taiwan",      U"Turkey",
    U"Turkish",   U"U.S.",    U"UK",        U"UN",       U"US",       U"USA",         U"Ukraine",
    U"Ukrainian", U"Vietnam", U"Vietnamese"};

template <std::size_t size>
bool IsIn(const std::u32string_view (&list)[size], std::u32string_view word) {
  return std::binary_search(std::begin(list), std::end(list), word);
}

}  // namespace

bool IsEnglishFunctionWord(std::u32string_view word) { return IsIn(kFunctionWords, word); }

bool IsNameParticle(std::u32string_view word) { return IsIn(kNameParticles, word); }

bool IsHyphenated(std::u32string_view first, std::u32string_view second, bool title) {
  const Pair pair{first, second};
  if (std::binary_search(std::begin(kHyphenated), std::end(kHyphenated), pair)) return true;
  return !title &&
         std::binary_search(std::begin(kHyphenatedInText), std::end(kHyphenatedInText), pair);
}

bool IsHyphenatedPhrase(std::u32string_view phrase) { return IsIn(kPhrases, phrase); }

bool IsHyphenPrefix(std::u32string_view word) { return IsIn(kHyphenPrefixes, word); }

bool IsHyphenSuffix(std::u32string_view word) { return IsIn(kHyphenSuffixes, word); }

bool IsCountry(std::u32string_view word) { return IsIn(kCountries, word); }

}  // namespace crosswalk::mine
