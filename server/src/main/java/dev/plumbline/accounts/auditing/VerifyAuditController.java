package dev.plumbline.accounts.auditing;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerifyAuditController {
  private final SealAudit audit;

  VerifyAuditController(SealAudit audit) {
    this.audit = audit;
  }

  /** Recomputes the whole chain. */
  @GetMapping("/api/v1/audit/verification")
  SealAudit.AuditVerification verify(CurrentAccount account) {
    account.require(Role.ADMIN);
    return audit.verify();
  }
}
