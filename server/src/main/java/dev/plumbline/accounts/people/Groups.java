package dev.plumbline.accounts.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Private pools of trainers. */
@Repository
class Groups {
  /**
   * @param members empty for those who may only admit the group as a whole
   */
  record GroupView(UUID id, String name, int size, List<Organizations.AccountName> members) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Groups(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  List<GroupView> all(boolean withMembers) {
    return jdbc.sql(
            """
            select json_build_object('id', g.uid, 'name', g.name,
              'size', (select count(*) from accounts.group_member m where m.group_id = g.id),
              'members', coalesce((
                select json_agg(json_build_object('id', a.uid, 'name', p.name, 'email', p.email)
                  order by p.name)
                from accounts.group_member m
                join accounts.account a on a.id = m.account_id
                join accounts.person p on p.account_id = a.id
                where m.group_id = g.id and :withMembers), '[]'))
            from accounts.account_group g order by g.name
            """)
        .param("withMembers", withMembers)
        .query((row, n) -> json.readValue(row.getString(1), GroupView.class))
        .list();
  }

  Optional<Integer> find(UUID uid) {
    return jdbc.sql("select g.id from accounts.account_group g where g.uid = :uid")
        .param("uid", uid)
        .query((row, n) -> row.getInt(1))
        .optional();
  }

  /** Empty when the name is taken. */
  Optional<Integer> add(UUID uid, String name) {
    return jdbc.sql(
            """
            insert into accounts.account_group (uid, name, created_at) values (:uid, :name, :at)
            on conflict do nothing returning id
            """)
        .param("uid", uid)
        .param("name", name)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getInt(1))
        .optional();
  }

  /** Whether the name was free. */
  boolean rename(int group, String name) {
    try {
      jdbc.sql("update accounts.account_group set name = :name where id = :group")
          .param("name", name)
          .param("group", group)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Those among the ids that name nobody. */
  List<UUID> unknown(List<UUID> members) {
    return jdbc.sql(
            """
            select u from unnest(cast(:members as uuid[])) u
            where not exists (select from accounts.account a where a.uid = u)
            """)
        .param("members", members.toArray(UUID[]::new))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  void fill(int group, List<UUID> members) {
    jdbc.sql("delete from accounts.group_member where group_id = :group")
        .param("group", group)
        .update();
    jdbc.sql(
            """
            insert into accounts.group_member (group_id, account_id)
            select :group, a.id from accounts.account a
            where a.uid = any(cast(:members as uuid[]))
            """)
        .param("group", group)
        .param("members", members.toArray(UUID[]::new))
        .update();
  }

  @Nullable GroupView one(UUID uid) {
    return all(true).stream().filter(group -> group.id().equals(uid)).findFirst().orElse(null);
  }
}
