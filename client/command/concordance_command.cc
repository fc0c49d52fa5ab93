// crosswalk concordance: finds the units that contain words.
#include <CLI/Option.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "client/command/command.h"
#include "client/command/concordance_text.h"
#include "client/command/date_option.h"
#include "client/command/list_option.h"

namespace crosswalk::command {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  crosswalk concordance 檔案 --from zh-TW --to en       every variant of Chinese is searched\n"
    "  crosswalk concordance '\"open the file\" dialog' --from en --to ja\n"
    "                                     a phrase, and a word anywhere\n"
    "  crosswalk concordance ファイル --from en --to ja --in-target --memory manuals\n"
    "  crosswalk concordance contract --from en --domain legal --since 2020 --until 2023-06\n"
    "  crosswalk concordance file --from en --all --format tsv > file.tsv\n"
    "Exit status 1 where no unit contains the words.";

// The contract's limits.
constexpr std::size_t kQueryBytes = std::size_t{4} << 10;
constexpr std::uint32_t kLargestPage = 1000;

struct ConcordanceArguments {
  std::vector<std::string> queries;
  std::string from;
  std::string to;
  std::vector<std::string> memories;
  bool in_target = false;
  std::vector<std::string> domains;
  std::vector<std::string> authors;
  std::string since;
  std::string until;
  bool exact = false;
  int limit = 0;
  bool all = false;
};

client::Result<DateSpan> DateOf(const std::string& option, const std::string& word) {
  const std::optional<DateSpan> span = ReadDate(word);
  if (span) return *span;
  return UsageError("concordance: " + option + " `" + word +
                    "`: expected a date such as 2024-05-01, 2024-05 or 2024");
}

client::Result<v1::ConcordanceRequest> RequestOf(const ConcordanceArguments& arguments) {
  v1::ConcordanceRequest request;
  request.set_source_language_tag(arguments.from);
  request.set_target_language_tag(arguments.to);
  for (const std::string& memory : ListValues(arguments.memories)) request.add_memories(memory);
  request.set_in_target(arguments.in_target);
  if (arguments.in_target && arguments.to.empty()) {
    return UsageError("concordance: --in-target searches the texts of --to TAG, which is missing");
  }
  for (const std::string& domain : arguments.domains) request.add_domains(domain);
  for (const std::string& author : arguments.authors) request.add_authors(author);
  if (!arguments.since.empty()) {
    client::Result<DateSpan> date = DateOf("--since", arguments.since);
    if (!date.ok()) return date.error();
    *request.mutable_since() = date->begin;
  }
  if (!arguments.until.empty()) {
    client::Result<DateSpan> date = DateOf("--until", arguments.until);
    if (!date.ok()) return date.error();
    *request.mutable_until() = date->end;
  }
  request.set_exact_words(arguments.exact);
  if (arguments.limit < 0) return UsageError("concordance: --limit: expected a number above 0");
  if (arguments.all && arguments.limit > 0) {
    return UsageError("concordance: give either --limit or --all");
  }
  request.set_limit(arguments.all ? kLargestPage : static_cast<std::uint32_t>(arguments.limit));
  return request;
}

// Asks one query after the other, and prints each answer.
class Searching {
 public:
  Searching(Session& session, const client::Client& client, v1::ConcordanceRequest request,
            const ConcordanceArguments& arguments)
      : session_(session),
        client_(client),
        request_(std::move(request)),
        all_(arguments.all),
        many_(arguments.queries.size() > 1) {
    if (session_.format() == Format::kTsv) session_.output().Write(ConcordanceTsvHeader());
  }

  client::Result<void> Ask(const std::string& query) {
    // Said here, since a transport refuses a very long one without naming it.
    if (query.size() > kQueryBytes) return UsageError("query: longer than 4 kB");
    request_.set_query(query);
    request_.clear_page_token();
    if (many_ && session_.format() == Format::kTable) {
      session_.output().Write(session_.style().Dim("? " + query) + "\n");
    }
    v1::ConcordanceResponse whole;  // of JSON, which is one object a query
    std::uint64_t hits = 0;
    while (true) {
      client::Result<v1::ConcordanceResponse> page =
          client_.Concordance(request_, session_.call_options());
      if (!page.ok()) return page.error();
      hits += static_cast<std::uint64_t>(page->hits_size());
      request_.set_page_token(page->next_page_token());
      if (session_.format() == Format::kJson) {
        for (v1::ConcordanceHit& hit : *page->mutable_hits()) whole.add_hits()->Swap(&hit);
        page->clear_hits();
        whole.MergeFrom(*page);
      } else {
        Print(query, *page);
      }
      if (all_ && !request_.page_token().empty() && !session_.output().closed()) continue;
      found_ = found_ || hits > 0;
      if (session_.format() == Format::kJson) {
        whole.set_next_page_token(request_.page_token());
        session_.PrintJson(whole);
      } else {
        Tell(query, hits, *page);
      }
      return {};
    }
  }

  bool found() const { return found_; }

 private:
  void Print(const std::string& query, const v1::ConcordanceResponse& page) {
    session_.output().Write(session_.format() == Format::kTsv
                                ? ConcordanceTsv(query, page)
                                : ConcordanceText(page, session_.style(), session_.width()));
  }

  void Tell(const std::string& query, std::uint64_t hits, const v1::ConcordanceResponse& last) {
    if (session_.format() != Format::kTable) return;
    if (hits == 0) session_.Say("nothing found for " + query);
    if (last.next_page_token().empty()) return;
    session_.Say("the first " + std::to_string(hits) + " of " + std::to_string(last.total()) +
                 " units with " + query + "; --limit gives more, --all gives all");
  }

  Session& session_;
  const client::Client& client_;
  v1::ConcordanceRequest request_;
  const bool all_;
  const bool many_;
  bool found_ = false;
};

Outcome Run(Session& session, ConcordanceArguments& arguments, const Words& words) {
  if (arguments.queries.empty()) {
    const std::optional<std::string> query =
        TakeTrailingValue(words, {"--memory", "--domain", "--author"},
                          {&arguments.memories, &arguments.domains, &arguments.authors});
    if (!query)
      return UsageError("concordance: QUERY is missing; see crosswalk concordance --help");
    arguments.queries.push_back(*query);
  }
  client::Result<v1::ConcordanceRequest> request = RequestOf(arguments);
  if (!request.ok()) return request.error();
  client::Result<client::Client> client = session.Open(Access::kRead);
  if (!client.ok()) return client.error();
  Searching searching(session, *client, *std::move(request), arguments);
  for (const std::string& query : arguments.queries) {
    client::Result<void> asked = searching.Ask(query);
    if (!asked.ok()) return asked.error();
  }
  return searching.found() ? ExitStatus::kDone : ExitStatus::kNegative;
}

}  // namespace

Command DeclareConcordance(CLI::App& program, const Words& words) {
  CLI::App* app = program.add_subcommand(
      "concordance", "Find words and phrases in their context, in the units of memories");
  auto arguments = std::make_shared<ConcordanceArguments>();
  app->add_option("QUERY", arguments->queries,
                  "Words that must all be contained, anywhere; between \" they stand next to each "
                  "other; several are several queries")
      ->expected(0, -1);
  app->add_option("--from", arguments->from, "Language of the text that is searched, such as zh-TW")
      ->type_name("TAG")
      ->required();
  app->add_option("--to", arguments->to,
                  "Only units with a text in this language, which is shown beside (default: all "
                  "texts of each unit)")
      ->type_name("TAG");
  AddListOption(app, "--memory", &arguments->memories, "M",
                "Search these memories only (default: all)");
  app->add_flag("--in-target", arguments->in_target, "Search the texts of --to instead");
  AddListOption(app, "--domain", &arguments->domains, "D", "Only units of these domains");
  AddListOption(app, "--author", &arguments->authors, "A", "Only units of these people");
  app->add_option("--since", arguments->since,
                  "Only units changed in or after this year, month or day (2024, 2024-05, "
                  "2024-05-01)")
      ->type_name("DATE");
  app->add_option("--until", arguments->until,
                  "Only units changed in or before this year, month or day")
      ->type_name("DATE");
  app->add_flag("--exact", arguments->exact, "Words as they are written, in no other inflection");
  app->add_option("--limit", arguments->limit, "At most so many units (default 50, at most 1000)")
      ->type_name("N");
  app->add_flag("--all", arguments->all, "All units, page after page");
  app->footer(kExamples);
  return {app, [arguments, &words](Session& session) { return Run(session, *arguments, words); }};
}

}  // namespace crosswalk::command
