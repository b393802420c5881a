package dev.plumbline.demo;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.accounts.signin.OpenSession;
import dev.plumbline.accounts.signin.SessionView;
import dev.plumbline.accounts.signin.SessionViews;
import dev.plumbline.kernel.Installation;
import dev.plumbline.kernel.Problem;
import dev.plumbline.sentences.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a visitor of the demo can be. Outside a demo there is nothing here. */
@RestController
@RequestMapping("/api/v1/demo")
class DemoController {
  record DemoView(List<RoleView> roles) {}

  /**
   * @param landing path in the web where the role begins
   */
  record RoleView(String role, Sentence title, Sentence description, String landing) {}

  private final Installation installation;
  private final Seeds seeds;
  private final OpenSession sessions;
  private final SessionViews views;

  DemoController(Installation installation, Seeds seeds, OpenSession sessions, SessionViews views) {
    this.installation = installation;
    this.seeds = seeds;
    this.sessions = sessions;
    this.views = views;
  }

  @GetMapping
  DemoView roles(CurrentAccount who) {
    requireDemo();
    return new DemoView(
        Stream.of(DemoRole.values())
            .<RoleView>mapMulti(
                (role, out) ->
                    seeds
                        .project(role.project())
                        .ifPresent(project -> out.accept(view(role, project.uid().toString()))))
            .toList());
  }

  private static RoleView view(DemoRole role, String project) {
    return new RoleView(role.code(), role.title(), role.description(), role.landing(project));
  }

  /** Becomes the demo's account of that role: whoever is signed in to a demo may be all of them. */
  @PostMapping("/roles/{role}")
  SessionView become(
      @PathVariable String role,
      CurrentAccount who,
      HttpServletRequest request,
      HttpServletResponse response) {
    requireDemo();
    var account =
        DemoRole.of(role).flatMap(seeds::account).orElseThrow(() -> Problem.notFound().exception());
    sessions.open(account, request, response);
    return views.of(account);
  }

  private void requireDemo() {
    if (!installation.demo()) {
      throw Problem.notFound().exception();
    }
  }
}
