package dev.plumbline.work.queue;

import dev.plumbline.TestDatabase;

/** A database with projects, trainers with seats and tasks, made without the modules above. */
final class QueueGround {
  final TestDatabase database = TestDatabase.fresh();

  /** A project with so many tasks, each wanted so often, and trainers 1..n with seats on it. */
  int project(int tasks, int wanted, int trainers) {
    database.asOwner(
        """
        set session_replication_role = replica;
        insert into accounts.account (uid, created_at)
        select gen_random_uuid(), current_timestamp
         where not exists (select 1 from accounts.account);
        insert into projects.project
               (uid, organization_id, title, state, overlap, lease_minutes, lease_cap_minutes,
                estimate_low_minutes, estimate_high_minutes, created_at)
        values (gen_random_uuid(), 1, 'Queue', 'open', %2$d, 1, 3, 1, 2, current_timestamp);
        insert into work.rater (uid, kind, account_id)
        select gen_random_uuid(), 'human', i
          from generate_series(1 + (select count(*) from work.rater), %3$d) i;
        insert into work.seat (project_id, trainer_id, pseudonym, guidelines_version, taken_at)
        select p.id, i, 't' || i, 1, current_timestamp
          from (select max(id) as id from projects.project) p, generate_series(1, %3$d) i;
        insert into work.batch (uid, project_id, name, at)
        select gen_random_uuid(), max(id), 'batch', current_timestamp from projects.project;
        insert into work.task
               (uid, project_id, batch_id, identity, template_version, wanted, lane, excerpt,
                payload)
        select gen_random_uuid(), b.project_id, b.id, i::text, 1, %2$d, 1, '', '{}'
          from (select id, project_id from work.batch order by id desc limit 1) b,
               generate_series(1, %1$d) i;
        insert into work.queue (project_id, lane, pos, task_id, wanted)
        select t.project_id, 1, nextval('work.opening'), t.id, t.wanted
          from work.task t
         where t.project_id = (select max(id) from projects.project)
         order by t.id;
        """
            .formatted(tasks, wanted, trainers));
    try (var pool = database.pool(1)) {
      return org.springframework.jdbc.core.simple.JdbcClient.create(pool)
          .sql("select max(id) from projects.project")
          .query(Integer.class)
          .single();
    }
  }

  QueueNode node() {
    return new QueueNode(database, 8, "node");
  }
}
