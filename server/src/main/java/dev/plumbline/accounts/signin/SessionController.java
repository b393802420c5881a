package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.CurrentAccount;
import dev.plumbline.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session")
class SessionController {
  record SignInRequest(String email, String password) {}

  record PasswordChange(String current, String next) {}

  private final SignIn signIn;
  private final OpenSession sessions;
  private final SessionViews views;
  private final ChangePassword changePassword;

  SessionController(
      SignIn signIn, OpenSession sessions, SessionViews views, ChangePassword changePassword) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.views = views;
    this.changePassword = changePassword;
  }

  @GetMapping
  SessionView current(CurrentAccount account) {
    return views.of(account.id());
  }

  @PostMapping
  SessionView open(
      @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
    if (body.email() == null || body.password() == null) {
      throw Problem.of(400, "invalid-value", "Both email and password are needed.").exception();
    }
    return switch (signIn.attempt(body.email(), body.password(), request.getRemoteAddr())) {
      case SignIn.Attempt.Accepted accepted -> {
        sessions.open(accepted.account(), request, response);
        yield views.of(accepted.account());
      }
      case SignIn.Attempt.Refused _ ->
          throw Problem.of(401, "sign-in-failed", "Email or password is wrong.").exception();
      case SignIn.Attempt.Blocked blocked ->
          throw tooManyAttempts(blocked.retryAfter().toSeconds()).exception();
    };
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
  }

  @PutMapping("/preferences")
  Preferences prefer(@RequestBody Preferences preferences, CurrentAccount account) {
    views.prefer(account.id(), preferences);
    return preferences;
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(
      @RequestBody PasswordChange body,
      CurrentAccount account,
      HttpServletRequest request,
      HttpServletResponse response) {
    switch (changePassword.change(account.id(), body.current(), body.next())) {
      case CHANGED -> sessions.open(account.id(), request, response);
      case WRONG ->
          throw Problem.of(422, "password-wrong", "The current password is another.")
              .flaw("current", "is not your password")
              .exception();
      case WEAK -> throw NewPassword.weak("next").exception();
    }
  }

  private static Problem tooManyAttempts(long seconds) {
    return Problem.of(
            429, "too-many-attempts", "Too many attempts failed. Wait, or ask for a reset link.")
        .with("retryAfterSeconds", Math.max(1, seconds));
  }
}
