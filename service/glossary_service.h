// GlossaryService of the contract, over the engine.
#ifndef CROSSWALK_SERVICE_GLOSSARY_SERVICE_H_
#define CROSSWALK_SERVICE_GLOSSARY_SERVICE_H_

#include "crosswalk/v1/glossary_service.pb.h"
#include "service/engine.h"
#include "service/grpc_service.h"

namespace crosswalk::service {

// Any thread. `engine` and `environment` outlive it.
class GlossaryService final : public GrpcService {
 public:
  GlossaryService(Engine& engine, CallEnvironment& environment);

 private:
  void AddGlossaryMethods();
  void AddConceptMethods();
  void AddQueryMethods();
  void AddCandidateMethods();
  Result<v1::GlossaryStatistics> Statistics(const v1::GetGlossaryStatisticsRequest& request,
                                            const Cancellation& cancellation);

  // A method that asks `part` alone, on a thread of the pool since the disk may be slow.
  template <typename Request, typename Response, typename Part>
  void Read(const char* name, Part& part, Result<Response> (Part::*method)(const Request&) const);
  // A method that writes.
  template <typename Request, typename Response>
  void Write(const char* name,
             Result<Response> (record::ConceptStore::*method)(const Request&, const std::string&));
  template <typename Request>
  void Delete(const char* name,
              Status (record::ConceptStore::*method)(const Request&, const std::string&));
  template <typename Request, typename Response>
  void Review(const char* name,
              Result<Response> (mine::CandidateStore::*method)(const Request&, const std::string&,
                                                               const Cancellation&));

  Engine& engine_;
};

}  // namespace crosswalk::service

#endif  // CROSSWALK_SERVICE_GLOSSARY_SERVICE_H_
