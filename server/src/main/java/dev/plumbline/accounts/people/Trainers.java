package dev.plumbline.accounts.people;

import dev.plumbline.accounts.AccountId;
import dev.plumbline.sentences.RefusedValue;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Trainers, what an admin knows about them, and the groups they are in. */
@Repository
class Trainers {
  record Attributes(List<String> languages, List<String> tags) {
    Attributes {
      check("languages", languages);
      check("tags", tags);
    }

    private static void check(String name, List<String> values) {
      if (values == null || values.size() > 50) {
        throw new RefusedValue("{0} must be a list of at most 50 words", name);
      }
      for (var value : values) {
        if (value == null || value.isBlank() || value.length() > 60) {
          throw new RefusedValue("{0} must contain words of 1 to 60 characters", name);
        }
      }
    }
  }

  record GroupName(UUID id, String name) {}

  record TrainerView(
      Organizations.AccountName account, Attributes attributes, List<GroupName> groups) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Trainers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Everybody who is a trainer or has been invited as one, by part of a name or address. */
  List<TrainerView> matching(String text) {
    return jdbc.sql(
            """
            select json_build_object(
              'account', json_build_object('id', a.uid, 'name', p.name, 'email', p.email),
              'attributes', json_build_object(
                'languages', coalesce((select json_agg(t.value order by t.value)
                  from accounts.attribute t
                  where t.account_id = a.id and t.attribute = 'language'), '[]'),
                'tags', coalesce((select json_agg(t.value order by t.value)
                  from accounts.attribute t
                  where t.account_id = a.id and t.attribute = 'tag'), '[]')),
              'groups', coalesce((
                select json_agg(json_build_object('id', g.uid, 'name', g.name) order by g.name)
                from accounts.group_member m join accounts.account_group g on g.id = m.group_id
                where m.account_id = a.id), '[]'))
            from accounts.account a join accounts.person p on p.account_id = a.id
            where (exists (
                select from accounts.role_grant r
                where r.account_id = a.id and r.role = 'trainer')
              or exists (
                select from accounts.link l
                where l.account_id = a.id and 'trainer' = any(l.roles)))
              and (position(lower(:text) in lower(p.name)) > 0
                or position(lower(:text) in lower(coalesce(p.email, ''))) > 0)
            order by p.name, a.id limit 200
            """)
        .param("text", text)
        .query((row, n) -> json.readValue(row.getString(1), TrainerView.class))
        .list();
  }

  void describe(AccountId account, Attributes attributes) {
    jdbc.sql("delete from accounts.attribute where account_id = :account")
        .param("account", account.value())
        .update();
    add(account, "language", attributes.languages());
    add(account, "tag", attributes.tags());
  }

  private void add(AccountId account, String attribute, List<String> values) {
    jdbc.sql(
            """
            insert into accounts.attribute (account_id, attribute, value)
            select :account, :attribute, trim(v) from unnest(cast(:values as text[])) v
            on conflict do nothing
            """)
        .param("account", account.value())
        .param("attribute", attribute)
        .param("values", values.toArray(String[]::new))
        .update();
  }
}
