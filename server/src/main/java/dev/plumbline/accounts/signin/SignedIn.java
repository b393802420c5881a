package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.CurrentAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** An account as Spring Security sees it. */
public final class SignedIn extends AbstractAuthenticationToken {
  private final transient CurrentAccount account;

  public SignedIn(CurrentAccount account) {
    super(account.isAdmin() ? AuthorityUtils.createAuthorityList("ADMIN") : List.of());
    this.account = account;
    setAuthenticated(true);
  }

  @Override
  public CurrentAccount getPrincipal() {
    return account;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }
}
