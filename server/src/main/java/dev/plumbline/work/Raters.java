package dev.plumbline.work;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.kernel.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever judges. */
@Repository
public class Raters {
  private final JdbcClient jdbc;
  private final Ids ids;

  Raters(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** The rater of an account, made at its first work. */
  public int human(AccountId account) {
    return jdbc.sql(
            """
            with made as (
              insert into work.rater (uid, kind, account_id)
              values (:uid, 'human', :account)
                  on conflict (account_id) do nothing
              returning id)
            select id from made
            union all
            select id from work.rater where account_id = :account
             limit 1
            """)
        .param("uid", ids.next())
        .param("account", account.value())
        .query(Integer.class)
        .optional()
        .orElseGet(() -> human(account));
  }

  /** The raters of a project's imported data by their names there; missing ones are made. */
  public Map<String, Integer> externals(int project, Collection<String> names) {
    List<String> distinct = names.stream().distinct().sorted().toList();
    var uids = distinct.stream().map(name -> ids.next()).toArray(UUID[]::new);
    jdbc.sql(
            """
            insert into work.rater (uid, kind, project_id, external_id)
            select n.uid, 'external', :project, n.name
              from unnest(:uids::uuid[], :names::text[]) n (uid, name)
                on conflict (project_id, external_id) do nothing
            """)
        .param("project", project)
        .param("uids", uids)
        .param("names", distinct.toArray(String[]::new))
        .update();
    var found = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select external_id, id
              from work.rater
             where project_id = :project and external_id = any (:names::text[])
            """)
        .param("project", project)
        .param("names", distinct.toArray(String[]::new))
        .query((row, number) -> found.put(row.getString("external_id"), row.getInt("id")))
        .list();
    return found;
  }
}
