package dev.plumbline.accounts.people;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.accounts.Accounts;
import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.Role;
import dev.plumbline.accounts.links.IssueLink;
import dev.plumbline.accounts.links.IssuedLink;
import dev.plumbline.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class TrainersController {
  record TrainerInvitation(@Nullable String email, @Nullable String name) {}

  private final Trainers trainers;
  private final Accounts accounts;
  private final InvitePerson invite;
  private final IssueLink links;
  private final AuditTrail audit;

  TrainersController(
      Trainers trainers,
      Accounts accounts,
      InvitePerson invite,
      IssueLink links,
      AuditTrail audit) {
    this.trainers = trainers;
    this.accounts = accounts;
    this.invite = invite;
    this.links = links;
    this.audit = audit;
  }

  /** Owners may look for people to admit, but not list them all. */
  @GetMapping("/trainers")
  List<Trainers.TrainerView> list(
      @RequestParam(defaultValue = "") String q, CurrentAccount account) {
    account.require(Role.ADMIN, Role.TALENT_OPS, Role.OWNER);
    boolean staff = account.has(Role.ADMIN) || account.has(Role.TALENT_OPS);
    return staff || q.strip().length() >= 3 ? trainers.matching(q.strip()) : List.of();
  }

  @PostMapping("/trainers/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  IssuedLink invite(@RequestBody TrainerInvitation body, CurrentAccount account) {
    account.require(Role.ADMIN, Role.TALENT_OPS);
    return invite.invite(account, null, List.of(Role.TRAINER), body.name(), body.email());
  }

  @PutMapping("/trainers/{trainer}/attributes")
  @Transactional
  Trainers.Attributes describe(
      @PathVariable UUID trainer, @RequestBody Trainers.Attributes body, CurrentAccount account) {
    account.require(Role.ADMIN, Role.TALENT_OPS);
    var id = find(trainer);
    trainers.describe(id, body);
    audit.record(account.id(), "trainer-described", null, Map.of("account", id.value()));
    return body;
  }

  @PostMapping("/accounts/{person}/reset-links")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  IssuedLink reset(@PathVariable UUID person, CurrentAccount account) {
    account.require(Role.ADMIN);
    var id = find(person);
    audit.record(account.id(), "reset-link-issued", null, Map.of("account", id.value()));
    return links.reset(id, account.id());
  }

  private AccountId find(UUID uid) {
    return accounts.find(uid).orElseThrow(() -> Problem.notFound().exception());
  }
}
