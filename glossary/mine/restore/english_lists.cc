#include "glossary/mine/restore/english_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace crosswalk::mine {
namespace {

using Pair = std::pair<std::u32string_view, std::u32string_view>;

// Attributive compounds that style guides hyphenate before a noun. Sorted.
constexpr Pair kHyphenated[] = {
    {U"brain", U"computer"},    {U"broad", U"based"},     {U"carbon", U"neutral"},
    {U"client", U"side"},       {U"cloud", U"based"},     {U"cost", U"effective"},
    {U"cross", U"border"},      {U"cross", U"language"},  {U"cross", U"platform"},
    {U"cutting", U"edge"},      {U"data", U"driven"},     {U"decision", U"making"},
    {U"domain", U"specific"},   {U"double", U"blind"},    {U"energy", U"efficient"},
    {U"evidence", U"based"},    {U"fact", U"finding"},    {U"fault", U"tolerant"},
    {U"fine", U"grained"},      {U"fine", U"tuning"},     {U"full", U"scale"},
    {U"full", U"text"},         {U"general", U"purpose"}, {U"ground", U"based"},
    {U"high", U"bandwidth"},    {U"high", U"level"},      {U"high", U"performance"},
    {U"high", U"quality"},      {U"high", U"resolution"}, {U"high", U"speed"},
    {U"high", U"tech"},         {U"human", U"centered"},  {U"human", U"centric"},
    {U"knowledge", U"based"},   {U"large", U"scale"},     {U"leading", U"edge"},
    {U"long", U"range"},        {U"long", U"term"},       {U"low", U"carbon"},
    {U"low", U"cost"},          {U"low", U"latency"},     {U"low", U"level"},
    {U"market", U"based"},      {U"multi", U"agent"},     {U"multi", U"domain"},
    {U"multi", U"modal"},       {U"multi", U"party"},     {U"multi", U"stakeholder"},
    {U"non", U"governmental"},  {U"non", U"linear"},      {U"non", U"profit"},
    {U"non", U"proliferation"}, {U"object", U"oriented"}, {U"on", U"device"},
    {U"on", U"premises"},       {U"open", U"ended"},      {U"open", U"source"},
    {U"open", U"weight"},       {U"problem", U"solving"}, {U"real", U"time"},
    {U"real", U"world"},        {U"risk", U"based"},      {U"rule", U"based"},
    {U"rules", U"based"},       {U"science", U"based"},   {U"self", U"attention"},
    {U"self", U"driving"},      {U"self", U"driven"},     {U"self", U"supervised"},
    {U"semi", U"supervised"},   {U"server", U"side"},     {U"short", U"range"},
    {U"short", U"term"},        {U"small", U"scale"},     {U"socio", U"technical"},
    {U"space", U"based"},       {U"special", U"purpose"}, {U"state", U"owned"},
    {U"super", U"resolution"},  {U"third", U"party"},     {U"top", U"down"},
    {U"two", U"dimensional"},   {U"value", U"added"},     {U"value", U"based"},
    {U"well", U"being"},        {U"well", U"known"},      {U"world", U"class"},
    {U"zero", U"knowledge"},    {U"zero", U"shot"},       {U"zero", U"sum"},
    {U"zero", U"trust"},
};

// Combining forms and prefixes of surnames: they do not stand as words of their own.
constexpr std::u32string_view kCamelHeads[] = {
    U"Bio", U"Evo",   U"Fitz", U"Geo",  U"Git",   U"Grub",  U"Hyper", U"Insta", U"Inter",
    U"Mac", U"Macro", U"Mc",   U"Mega", U"Micro", U"Nano",  U"Neuro", U"Omni",  U"Poly",
    U"Py",  U"Robo",  U"Semi", U"Tele", U"Tik",   U"Ultra", U"Uni",   U"Vis",   U"Wiki",
};

// Names of two words that are written as one.
constexpr std::u32string_view kCamelNames[] = {
    U"AlphaFold",  U"AlphaGo",    U"AlphaZero",       U"BioNTech",   U"BlackRock",   U"BlueSky",
    U"ByteDance",  U"CloudFlare", U"CrowdStrike",     U"DataBricks", U"DeepL",       U"DeepMind",
    U"DeepSeek",   U"DoorDash",   U"DropBox",         U"FedEx",      U"FireEye",     U"FireFox",
    U"GitHub",     U"GitLab",     U"GlobalFoundries", U"HarmonyOS",  U"ImageNet",    U"JavaScript",
    U"LinkedIn",   U"MasterCard", U"MindSpore",       U"MySQL",      U"OpenAI",      U"OpenCL",
    U"OpenGL",     U"OpenMP",     U"OpenStack",       U"PayPal",     U"PlayStation", U"PostgreSQL",
    U"PowerPC",    U"PowerPoint", U"PyTorch",         U"QuickTime",  U"SenseTime",   U"SoftBank",
    U"SolarWinds", U"SpaceX",     U"StarLink",        U"TensorFlow", U"TikTok",      U"TypeScript",
    U"WeChat",     U"WhatsApp",   U"WordPress",       U"YouTube",
};

template <std::size_t size>
bool IsIn(const std::u32string_view (&list)[size], std::u32string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool IsHyphenated(std::u32string_view first, std::u32string_view second) {
  return std::binary_search(std::begin(kHyphenated), std::end(kHyphenated), Pair{first, second});
}

bool IsCamelHead(std::u32string_view chunk) { return IsIn(kCamelHeads, chunk); }

bool IsCamelName(std::u32string_view name) { return IsIn(kCamelNames, name); }

}  // namespace crosswalk::mine
