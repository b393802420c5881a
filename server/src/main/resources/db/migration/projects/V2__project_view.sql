create or replace view projects.project_view as
select p.id,
       p.uid,
       p.organization_id,
       p.title,
       p.state,
       p.overlap,
       p.lease_minutes,
       p.lease_cap_minutes,
       p.estimate_low_minutes,
       p.estimate_high_minutes,
       p.template_version,
       (select max(t.version)
          from projects.text_version t
         where t.project_id = p.id and t.kind = 'guidelines') as guidelines_version,
       (select max(t.version)
          from projects.text_version t
         where t.project_id = p.id and t.kind = 'rubric') as rubric_version,
       p.pay
  from projects.project p;
