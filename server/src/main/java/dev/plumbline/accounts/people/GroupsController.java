package dev.plumbline.accounts.people;

import dev.plumbline.accounts.AuditTrail;
import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.Role;
import dev.plumbline.kernel.Ids;
import dev.plumbline.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/groups")
class GroupsController {
  record GroupContent(@Nullable String name, @Nullable List<UUID> members) {}

  private final Groups groups;
  private final AuditTrail audit;
  private final Ids ids;

  GroupsController(Groups groups, AuditTrail audit, Ids ids) {
    this.groups = groups;
    this.audit = audit;
    this.ids = ids;
  }

  @GetMapping
  List<Groups.GroupView> list(CurrentAccount account) {
    account.require(Role.ADMIN, Role.TALENT_OPS, Role.OWNER);
    return groups.all(account.has(Role.ADMIN) || account.has(Role.TALENT_OPS));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Groups.GroupView add(@RequestBody GroupContent body, CurrentAccount account) {
    account.require(Role.ADMIN, Role.TALENT_OPS);
    var name = name(body);
    var uid = ids.next();
    int group = groups.add(uid, name).orElseThrow(GroupsController::taken);
    fill(group, body);
    audit.record(account.id(), "group-made", null, Map.of("group", group));
    return Objects.requireNonNull(groups.one(uid));
  }

  @PutMapping("/{uid}")
  @Transactional
  Groups.GroupView change(
      @PathVariable UUID uid, @RequestBody GroupContent body, CurrentAccount account) {
    account.require(Role.ADMIN, Role.TALENT_OPS);
    int group = groups.find(uid).orElseThrow(() -> Problem.notFound().exception());
    if (!groups.rename(group, name(body))) {
      throw taken();
    }
    fill(group, body);
    audit.record(account.id(), "group-changed", null, Map.of("group", group));
    return Objects.requireNonNull(groups.one(uid));
  }

  private void fill(int group, GroupContent body) {
    var members = body.members() == null ? List.<UUID>of() : body.members();
    var unknown = groups.unknown(members);
    if (!unknown.isEmpty()) {
      throw Problem.of(422, "members-flawed", "Some members do not exist.")
          .flaw("members", "nobody has the id {0}", unknown.getFirst())
          .exception();
    }
    groups.fill(group, members);
  }

  private static String name(GroupContent body) {
    if (body.name() == null || body.name().isBlank() || body.name().length() > 200) {
      throw Problem.of(422, "name-flawed", "The name is not usable.")
          .flaw("name", "must have between 1 and 200 characters")
          .exception();
    }
    return body.name().strip();
  }

  private static RuntimeException taken() {
    return Problem.of(409, "name-taken", "There is one of that name already.")
        .flaw("name", "is taken")
        .exception();
  }
}
