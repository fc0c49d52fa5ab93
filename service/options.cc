#include "service/options.h"

#include <cctype>
#include <initializer_list>

#include "service/option_values.h"

namespace crosswalk::service {
namespace {

// Finds the place in Options that an option is about.
template <typename Value>
using Place = std::function<Value&(Options&)>;

NamedOption Text(std::string key, std::string help, Place<std::string> place) {
  return {std::move(key), std::move(help),
          [place](Options& options, std::string_view value) {
            place(options) = std::string(value);
            return Status();
          },
          [place](const Options& options) { return place(const_cast<Options&>(options)); }};
}

NamedOption Choice(std::string key, std::string help, Place<std::string> place,
                   std::vector<std::string> choices) {
  NamedOption option = Text(std::move(key), std::move(help), place);
  option.set = [place, choices](Options& options, std::string_view value) {
    std::string known;
    for (const std::string& choice : choices) {
      if (choice == value) {
        place(options) = choice;
        return Status();
      }
      known += (known.empty() ? "" : ", ") + choice;
    }
    return InvalidArgument("'" + std::string(value) + "' is none of " + known);
  };
  return option;
}

NamedOption File(std::string key, std::string help, Place<std::filesystem::path> place) {
  return {
      std::move(key), std::move(help),
      [place](Options& options, std::string_view value) {
        place(options) = value;
        return Status();
      },
      [place](const Options& options) { return place(const_cast<Options&>(options)).string(); }};
}

NamedOption Size(std::string key, std::string help, Place<std::size_t> place) {
  return {
      std::move(key), std::move(help),
      [place](Options& options, std::string_view value) -> Status {
        CROSSWALK_ASSIGN(place(options), ParseSize(value));
        return Status();
      },
      [place](const Options& options) { return FormatSize(place(const_cast<Options&>(options))); }};
}

NamedOption Duration(std::string key, std::string help, Place<std::chrono::milliseconds> place) {
  return {std::move(key), std::move(help),
          [place](Options& options, std::string_view value) -> Status {
            CROSSWALK_ASSIGN(place(options), ParseDuration(value));
            return Status();
          },
          [place](const Options& options) {
            return FormatDuration(place(const_cast<Options&>(options)));
          }};
}

NamedOption Switch(std::string key, std::string help, Place<bool> place) {
  return {std::move(key), std::move(help),
          [place](Options& options, std::string_view value) -> Status {
            CROSSWALK_ASSIGN(place(options), ParseSwitch(value));
            return Status();
          },
          [place](const Options& options) -> std::string {
            return place(const_cast<Options&>(options)) ? "true" : "false";
          }};
}

#define PLACE(member) \
  [](Options & o) -> auto& { return o.member; }

std::vector<NamedOption> MakeOptions() {
  return {
      File("data", "Folder that holds the record and the index; made where it is missing. Needed.",
           PLACE(data)),
      Text("listen",
           "HOST:PORT for gRPC; port 0 takes a free one. An address that is not loopback needs TLS "
           "and a token file.",
           PLACE(listen)),
      Text("http",
           "HOST:PORT for /healthz, /readyz and /metrics; empty: none. Loopback only: it speaks no "
           "TLS.",
           PLACE(http)),
      File("tls_cert", "PEM file with the server's certificate chain.", PLACE(tls_cert)),
      File("tls_key", "PEM file with the key of that certificate.", PLACE(tls_key)),
      File("token_file",
           "File whose first line is the token that callers send as `authorization: Bearer TOKEN`.",
           PLACE(token_file)),
      Choice("log_format", "How log lines are written to standard error: text or json.",
             PLACE(log_format), {"text", "json"}),
      Choice("log_level", "Least level that is logged: debug, info, warning or error.",
             PLACE(log_level), {"debug", "info", "warning", "error"}),
      Duration("lock_wait", "How long to wait for a command that holds the folder.",
               PLACE(lock_wait)),
      Duration("drain", "How long running calls may go on after SIGTERM.", PLACE(drain)),

      Size("calls.message_bytes", "A request or a reply.", PLACE(calls.message_bytes)),
      Duration("calls.deadline", "Deadline of a call that brings none.",
               PLACE(calls.call_deadline)),
      Duration("calls.stream_deadline", "Deadline of a streaming call that brings none.",
               PLACE(calls.stream_deadline)),
      Duration("calls.stream_idle", "How long a streaming caller may neither send nor read.",
               PLACE(calls.stream_idle)),
      Size("calls.threads", "Threads for calls that wait for the disk.", PLACE(calls.call_threads)),
      Size("calls.queue", "Calls that may wait for such a thread.", PLACE(calls.call_queue)),
      Size("calls.stream_threads", "Streaming calls at one time.", PLACE(calls.stream_threads)),
      Size("calls.stream_queue", "Streaming calls that may wait for their turn.",
           PLACE(calls.stream_queue)),
      Size("calls.upload_bytes", "A file to import, or a copy to restore.",
           PLACE(calls.upload_bytes)),
      Switch("calls.log", "Log every call.", PLACE(calls.log_calls)),

      Size("http.connections", "HTTP connections at one time.", PLACE(http_limits.connections)),
      Size("http.header_bytes", "Header of an HTTP request.", PLACE(http_limits.header_bytes)),
      Size("http.body_bytes", "Body of an HTTP request.", PLACE(http_limits.body_bytes)),
      Duration("http.timeout", "How long a request may take to arrive, and a reply to go.",
               PLACE(http_limits.timeout)),

      Size("limits.term_bytes", "A term, a query.", PLACE(limits.term_bytes)),
      Size("limits.statement_bytes", "A definition, note, context or property value.",
           PLACE(limits.statement_bytes)),
      Size("limits.text_bytes", "A text to recognise or convert.", PLACE(limits.text_bytes)),
      Size("limits.concept_bytes", "A concept.", PLACE(limits.concept_bytes)),
      Size("limits.terms_per_concept", "Terms of a concept.", PLACE(limits.terms_per_concept)),
      Size("limits.batch_items", "Writes of a batch, candidates of a review.",
           PLACE(limits.batch_items)),
      Size("limits.chunk_bytes", "One piece of a stream.", PLACE(limits.chunk_bytes)),
      Size("limits.file_bytes", "A text to mine.", PLACE(limits.file_bytes)),
      Size("limits.line_bytes", "A line of a file of lines: TSV, CSV, UTX, PO.",
           PLACE(limits.line_bytes)),
      Size("limits.page_size", "Items of a page.", PLACE(limits.page_size)),
      Size("limits.hits", "Hits of a lookup.", PLACE(limits.hits)),
      Size("limits.spans", "Spans of a recognition.", PLACE(limits.spans)),
      Size("limits.filter_values", "Values of a filter.", PLACE(limits.filter_values)),
      Size("limits.target_tags", "Variants asked for at once.", PLACE(limits.target_tags)),
      Size("limits.import_problems", "Problems told of one imported file.",
           PLACE(limits.import_problems)),
      Size("limits.segment_bytes", "Text of a segment of a unit.", PLACE(limits.segment_bytes)),
      Size("limits.unit_bytes", "A unit.", PLACE(limits.unit_bytes)),
      Size("limits.codes_per_segment", "Inline codes of a segment.",
           PLACE(limits.codes_per_segment)),
      Size("limits.targets_per_unit", "Translations of a unit.", PLACE(limits.targets_per_unit)),
      Size("limits.unpacked_bytes", "What a packed file to import may hold.",
           PLACE(limits.unpacked_bytes)),
      Size("limits.xml_depth", "Elements inside one another in an XML file.",
           PLACE(limits.xml_depth)),
      Size("limits.xml_attributes", "Attributes of one element of an XML file.",
           PLACE(limits.xml_attributes)),
      Size("limits.xml_attribute_bytes", "One attribute in an XML file.",
           PLACE(limits.xml_attribute_bytes)),
  };
}

#undef PLACE

}  // namespace

std::string NamedOption::flag() const {
  std::string flag = "--" + key;
  for (char& c : flag) {
    if (c == '.' || c == '_') c = '-';
  }
  return flag;
}

std::string NamedOption::environment() const {
  std::string name = "CROSSWALKD_" + key;
  for (char& c : name) {
    c = c == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return name;
}

const std::vector<NamedOption>& NamedOptions() {
  static const std::vector<NamedOption> options = MakeOptions();
  return options;
}

}  // namespace crosswalk::service
