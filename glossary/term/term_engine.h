// Lookup, recognition and protected conversion over a snapshot: the library's face for terms.
#ifndef CROSSWALK_GLOSSARY_TERM_TERM_ENGINE_H_
#define CROSSWALK_GLOSSARY_TERM_TERM_ENGINE_H_

#include <filesystem>
#include <memory>

#include "crosswalk/v1/glossary_service.pb.h"
#include "crosswalk/v1/text_service.pb.h"
#include "glossary/base/cancellation.h"
#include "glossary/base/limits.h"
#include "glossary/base/status.h"
#include "glossary/index/snapshot.h"
#include "glossary/script/convert.h"
#include "glossary/script/fold.h"

namespace crosswalk::term {

// Any thread; holds no state of a request. Requests and errors are described in the contract;
// `min_revision` is the caller's business, who picks the snapshot.
class TermEngine {
 public:
  // `data_folder` holds the lexicons; without them nothing is ever doubtful, and a warning is
  // logged.
  TermEngine(std::shared_ptr<const script::Folder> folder,
             std::shared_ptr<const script::Converter> converter, std::filesystem::path data_folder,
             const Limits& limits);
  ~TermEngine();

  Result<v1::LookupTermsResponse> Lookup(const index::Snapshot&, const v1::LookupTermsRequest&,
                                         const Cancellation&) const;
  Result<v1::RecognizeTermsResponse> Recognize(const index::Snapshot&,
                                               const v1::RecognizeTermsRequest&,
                                               const Cancellation&) const;
  Result<v1::ConvertResponse> Convert(const index::Snapshot&, const v1::ConvertRequest&,
                                      const Cancellation&) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace crosswalk::term

#endif  // CROSSWALK_GLOSSARY_TERM_TERM_ENGINE_H_
