package dev.plumbline.accounts.signin;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what {@link SessionView} shows. */
@Repository
public class SessionViews {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Installation installation;

  SessionViews(JdbcClient jdbc, JsonMapper json, Installation installation) {
    this.jdbc = jdbc;
    this.json = json;
    this.installation = installation;
  }

  public SessionView of(AccountId account) {
    return jdbc.sql(
            """
            select json_build_object(
              'account', json_build_object('id', a.uid, 'name', p.name, 'email', p.email),
              'roles', coalesce((
                select json_agg(json_build_object('role', r.role, 'organization',
                    case when o.id is not null
                      then json_build_object('id', o.uid, 'name', o.name) end)
                  order by r.role, o.name)
                from accounts.role_grant r
                left join accounts.organization o on o.id = r.organization_id
                where r.account_id = a.id), '[]'),
              'preferences', cast(:initial as jsonb) || a.preferences,
              'demo', cast(:demo as boolean))
            from accounts.account a join accounts.person p on p.account_id = a.id
            where a.id = :account
            """)
        .param("initial", json.writeValueAsString(Preferences.INITIAL))
        .param("demo", installation.demo())
        .param("account", account.value())
        .query((row, n) -> json.readValue(row.getString(1), SessionView.class))
        .single();
  }

  void prefer(AccountId account, Preferences preferences) {
    jdbc.sql("update accounts.account set preferences = cast(:json as jsonb) where id = :account")
        .param("json", json.writeValueAsString(preferences))
        .param("account", account.value())
        .update();
  }
}
