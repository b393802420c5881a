package dev.plumbline.accounts.links;

import dev.plumbline.accounts.signin.OpenSession;
import dev.plumbline.accounts.signin.SessionView;
import dev.plumbline.accounts.signin.SessionViews;
import dev.plumbline.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/links")
class LinksController {
  /**
   * @param existing whether the account already has a password, which must then be given
   */
  record LinkView(
      Purpose purpose,
      @Nullable String email,
      @Nullable String name,
      @Nullable String organization,
      boolean existing,
      Instant expiresAt) {}

  private final FollowLink follow;
  private final OpenSession sessions;
  private final SessionViews views;

  LinksController(FollowLink follow, OpenSession sessions, SessionViews views) {
    this.follow = follow;
    this.sessions = sessions;
    this.views = views;
  }

  @GetMapping("/{token}")
  LinkView look(@PathVariable String token) {
    var link = follow.look(token).orElseThrow(() -> unknown().exception());
    if (follow.over(link)) {
      throw used().exception();
    }
    return new LinkView(
        link.purpose(),
        link.email(),
        link.name(),
        link.organizationName(),
        link.hasPassword() || !link.setsPassword(),
        link.expiresAt());
  }

  @PostMapping("/{token}")
  SessionView follow(
      @PathVariable String token,
      @RequestBody FollowLink.Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (follow.follow(token, form, request.getRemoteAddr())) {
      case FollowLink.Following.Followed followed -> {
        sessions.open(followed.account(), request, response);
        yield views.of(followed.account());
      }
      case FollowLink.Following.Unknown _ -> throw unknown().exception();
      case FollowLink.Following.Used _ -> throw used().exception();
      case FollowLink.Following.Flawed flawed -> throw flawed.problem().exception();
    };
  }

  private static Problem unknown() {
    return Problem.of(404, "link-unknown", "This link is not one of ours. Was it copied whole?");
  }

  private static Problem used() {
    return Problem.of(410, "link-used", "This link was used or is too old. Ask for a new one.");
  }
}
