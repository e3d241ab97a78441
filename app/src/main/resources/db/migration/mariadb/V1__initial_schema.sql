-- Driftless migration for MariaDB: 45 changes.

-- create sequence files_SEQ
create sequence if not exists files_SEQ start with 1 increment by 50 nocache;

-- create sequence invites_seq
create sequence if not exists invites_seq start with 1 increment by 1 nocache;

-- create sequence projects_seq
create sequence if not exists projects_seq start with 1 increment by 20 nocache;

-- create sequence units_seq
create sequence if not exists units_seq start with 1 increment by 10 nocache;

-- create table "usage" (cost, gb_hours, collected_at, id, project_id)
create table if not exists `usage` (
    cost decimal(12,2) not null,
    gb_hours decimal(20,4) not null,
    collected_at datetime(6) not null,
    id bigint not null auto_increment,
    project_id bigint,
    primary key (id)
) engine=InnoDB;
create index if not exists ix_usage_collected on `usage` (collected_at);

-- create table deletion_requests (id, issued_at, requester, email)
create table if not exists deletion_requests (
    id bigint not null auto_increment,
    issued_at datetime(6) not null,
    requester varchar(50) not null,
    email varchar(254) not null,
    primary key (id)
) engine=InnoDB;
alter table deletion_requests add unique if not exists UKg5jp76naqac27egvsi2pyclvn (requester);

-- create table emails (preferred, username, address)
create table if not exists emails (
    preferred bit default false not null,
    username varchar(50) not null,
    address varchar(254) not null,
    primary key (address)
) engine=InnoDB;

-- create table files (created_at, id, last_fetched, project_id, size_original, size_stored, updated_at, salt, checksum,
--   name, name_in_bucket)
create table if not exists files (
    created_at datetime(6) not null,
    id bigint not null,
    last_fetched datetime(6),
    project_id bigint not null,
    size_original bigint not null,
    size_stored bigint not null,
    updated_at datetime(6) not null,
    salt varbinary(32),
    checksum varchar(64),
    name varchar(255) not null,
    name_in_bucket varchar(255) not null,
    primary key (id)
) engine=InnoDB;
create index if not exists ix_files_checksum on files (checksum);
alter table files add unique if not exists UKehy7ju8f1ewkv39muna9o7mey (project_id, name);

-- create table identifiers (user_username, identifier)
create table if not exists identifiers (
    user_username varchar(50) not null,
    identifier varchar(58) not null,
    primary key (user_username, identifier)
) engine=InnoDB;

-- create table invites (accepted_at, created_at, id, unit_id, updated_at, sealed_key_nonce, email, public_key, sealed_key,
--   invited_as)
create table if not exists invites (
    accepted_at datetime(6),
    created_at datetime(6) not null,
    id bigint not null,
    unit_id bigint,
    updated_at datetime(6) not null,
    sealed_key_nonce varbinary(12),
    email varchar(254) not null,
    public_key varbinary(300),
    sealed_key varbinary(300),
    invited_as enum ('RESEARCHER','SUPER_ADMIN','UNIT_ADMIN','UNIT_PERSONNEL') not null,
    primary key (id)
) engine=InnoDB;
create index if not exists ix_invites_unit on invites (unit_id);
alter table invites add unique if not exists UKksw4k754hyt2sb0n72atgii56 (email);

-- create table maintenance (id, switched_on, changed_at, changed_by, reason)
create table if not exists maintenance (
    id integer not null,
    switched_on bit default false not null,
    changed_at datetime(6),
    changed_by varchar(50),
    reason varchar(500),
    primary key (id)
) engine=InnoDB;

-- create table messages_of_the_day (severity, created_at, id, updated_at, withdrawn_at, message)
create table if not exists messages_of_the_day (
    severity tinyint not null check ((severity between 0 and 2)),
    created_at datetime(6) not null,
    id bigint not null auto_increment,
    updated_at datetime(6) not null,
    withdrawn_at datetime(6),
    message varchar(255) not null,
    primary key (id)
) engine=InnoDB;

-- create table monthly_reports (bytes_stored, file_count, first_day, researcher_count, tb_hours, unit_count, id)
create table if not exists monthly_reports (
    bytes_stored decimal(30,0) not null,
    file_count integer not null,
    first_day date not null,
    researcher_count integer not null,
    tb_hours decimal(14,3),
    unit_count integer not null,
    id bigint not null auto_increment,
    primary key (id)
) engine=InnoDB;
alter table monthly_reports add unique if not exists UK7p1ek56knodchlu6qqlt1ek8m (first_day);

-- create table password_resets (id, issued_at, used_at, token, username)
create table if not exists password_resets (
    id bigint not null auto_increment,
    issued_at datetime(6) not null,
    used_at datetime(6),
    token uuid not null,
    username varchar(50) not null,
    primary key (id)
) engine=InnoDB;
create index if not exists IDXo8un2uuxw4pm0f7ny8dv5lxrc on password_resets (username, issued_at);
alter table password_resets add unique if not exists UKj3in8q8o0ve0i34pyug2kgibh (token);

-- create table project_keys (project_id, user_username, sealed_key)
create table if not exists project_keys (
    project_id bigint not null,
    user_username varchar(50) not null,
    sealed_key varbinary(300) not null,
    primary key (project_id, user_username)
) engine=InnoDB;

-- create table project_members (is_owner, project_id, user_username)
create table if not exists project_members (
    is_owner bit default false not null,
    project_id bigint not null,
    user_username varchar(50) not null,
    primary key (project_id, user_username)
) engine=InnoDB;

-- create table project_status_history (changed_at, project_id, state)
create table if not exists project_status_history (
    changed_at datetime(6) not null,
    project_id bigint not null,
    state enum ('ARCHIVED','AVAILABLE','DELETED','EXPIRED','IN_PROGRESS') not null,
    primary key (changed_at, project_id)
) engine=InnoDB;

-- create table projects (non_sensitive, created_at, deadline, id, revision, unit_id, updated_at, public_id, created_by,
--   bucket, public_key, pi, title, description, state)
create table if not exists projects (
    non_sensitive bit default false not null,
    created_at datetime(6) not null,
    deadline datetime(6),
    id bigint not null,
    revision bigint not null,
    unit_id bigint not null,
    updated_at datetime(6) not null,
    public_id varchar(30) not null,
    created_by varchar(50),
    bucket varchar(63) not null,
    public_key varbinary(100),
    pi varchar(255),
    title varchar(255) not null,
    description longtext,
    state enum ('ARCHIVED','AVAILABLE','DELETED','EXPIRED','IN_PROGRESS') not null,
    primary key (id)
) engine=InnoDB;
create index if not exists ix_projects_state on projects (state, deadline);
create index if not exists ix_projects_unit on projects (unit_id);
alter table projects add unique if not exists UK1u4xomqvjov7mnx23fmwevuvo (public_id);
alter table projects add unique if not exists UK58891vdj5qy9cr84g2mgs3set (bucket);

-- create table research_users (username)
create table if not exists research_users (
    username varchar(50) not null,
    primary key (username)
) engine=InnoDB;

-- create table super_admins (username)
create table if not exists super_admins (
    username varchar(50) not null,
    primary key (username)
) engine=InnoDB;

-- create table unit_users (is_admin, unit_id, username)
create table if not exists unit_users (
    is_admin bit default false not null,
    unit_id bigint not null,
    username varchar(50) not null,
    primary key (username)
) engine=InnoDB;

-- create table units (days_available, days_expired, revision, created_at, id, updated_at, project_prefix, public_id,
--   billing_name, contact_name, billing_email, contact_email, name)
create table if not exists units (
    days_available integer default 90 not null,
    days_expired integer default 30 not null,
    revision integer not null,
    created_at datetime(6) not null,
    id bigint not null,
    updated_at datetime(6) not null,
    project_prefix varchar(10) not null,
    public_id uuid not null,
    billing_name varchar(120),
    contact_name varchar(120),
    billing_email varchar(254),
    contact_email varchar(254),
    name varchar(255) not null,
    primary key (id)
) engine=InnoDB;
alter table units add unique if not exists uk_units_prefix (project_prefix);
alter table units add unique if not exists UKetw07nfppovq9p7ov8hcb38wy (name);
alter table units add unique if not exists UKpaccmxo17lo32ba0jtk21bj30 (public_id);

-- create table users (active, created_at, last_login, updated_at, sealed_key_nonce, kind, username, password_hash,
--   public_key, sealed_key, display_name)
create table if not exists users (
    active bit default true not null,
    created_at datetime(6) not null,
    last_login datetime(6),
    updated_at datetime(6) not null,
    sealed_key_nonce varbinary(12),
    kind varchar(20) not null check ((kind in ('researcher','super_admin','unit'))),
    username varchar(50) not null,
    password_hash varchar(98) not null,
    public_key varbinary(300),
    sealed_key varbinary(300),
    display_name varchar(255) not null,
    primary key (username)
) engine=InnoDB;

-- create table versions (created_at, deleted_at, file_id, id, invoiced_at, project_id, size_stored, updated_at)
create table if not exists versions (
    created_at datetime(6) not null,
    deleted_at datetime(6),
    file_id bigint,
    id bigint not null auto_increment,
    invoiced_at datetime(6),
    project_id bigint not null,
    size_stored bigint not null,
    updated_at datetime(6) not null,
    primary key (id)
) engine=InnoDB;
create index if not exists IDX1ssua2actfm5us6ad6ye9ead0 on versions (project_id, deleted_at);

-- add foreign key FKiq4i1xahtnn3bqxrurahexxal (project_id) to projects to "usage"
alter table `usage` add constraint FKiq4i1xahtnn3bqxrurahexxal foreign key if not exists (project_id) references projects (id) on delete set null;

-- add foreign key FKdeixl7rqhgqqia7aii17bkxha (requester) to users to deletion_requests
alter table deletion_requests add constraint FKdeixl7rqhgqqia7aii17bkxha foreign key if not exists (requester) references users (username) on delete cascade;

-- add foreign key FK13jkhli5rufg0qqdgn3eu5igx (username) to users to emails
alter table emails add constraint FK13jkhli5rufg0qqdgn3eu5igx foreign key if not exists (username) references users (username) on delete cascade;

-- add foreign key FKncpjdlvw4479eu6qnh5a4fo9t (project_id) to projects to files
alter table files add constraint FKncpjdlvw4479eu6qnh5a4fo9t foreign key if not exists (project_id) references projects (id) on delete cascade;

-- add foreign key FKtfa64bq427b1so4l2pxbagly6 (user_username) to research_users to identifiers
alter table identifiers add constraint FKtfa64bq427b1so4l2pxbagly6 foreign key if not exists (user_username) references research_users (username) on delete cascade;

-- add foreign key FKcrys9yf0t9bbejdwseccqq40k (unit_id) to units to invites
alter table invites add constraint FKcrys9yf0t9bbejdwseccqq40k foreign key if not exists (unit_id) references units (id) on delete cascade;

-- add foreign key FKcsiun13nbx55w3f32xl7ywntf (changed_by) to super_admins to maintenance
alter table maintenance add constraint FKcsiun13nbx55w3f32xl7ywntf foreign key if not exists (changed_by) references super_admins (username) on delete set null;

-- add foreign key FKfrhhtlpcgj2osttifccf1hokx (username) to users to password_resets
alter table password_resets add constraint FKfrhhtlpcgj2osttifccf1hokx foreign key if not exists (username) references users (username) on delete cascade;

-- add foreign key FK7fg5via631j0pn1six3ywvoqq (user_username) to users to project_keys
alter table project_keys add constraint FK7fg5via631j0pn1six3ywvoqq foreign key if not exists (user_username) references users (username) on delete cascade;

-- add foreign key FKf4e5a8fs6fc831kunrggdhxnt (project_id) to projects to project_keys
alter table project_keys add constraint FKf4e5a8fs6fc831kunrggdhxnt foreign key if not exists (project_id) references projects (id) on delete cascade;

-- add foreign key FKc4h66336ktst07hv8uha67ujo (user_username) to research_users to project_members
alter table project_members add constraint FKc4h66336ktst07hv8uha67ujo foreign key if not exists (user_username) references research_users (username) on delete cascade;

-- add foreign key FKdki1sp2homqsdcvqm9yrix31g (project_id) to projects to project_members
alter table project_members add constraint FKdki1sp2homqsdcvqm9yrix31g foreign key if not exists (project_id) references projects (id) on delete cascade;

-- add foreign key FK4teg97sre9dnxkl3gg5bvwace (project_id) to projects to project_status_history
alter table project_status_history add constraint FK4teg97sre9dnxkl3gg5bvwace foreign key if not exists (project_id) references projects (id) on delete cascade;

-- add foreign key FK4fnm7ai96s7wvfb9t1m06k2hw (unit_id) to units to projects
alter table projects add constraint FK4fnm7ai96s7wvfb9t1m06k2hw foreign key if not exists (unit_id) references units (id);

-- add foreign key FKp8fgwlcx5fe73cwmg0ywtur2d (created_by) to unit_users to projects
alter table projects add constraint FKp8fgwlcx5fe73cwmg0ywtur2d foreign key if not exists (created_by) references unit_users (username) on delete set null;

-- add foreign key FKcsm7vcmw73o4rb5ufso4l9i4u (username) to users to research_users
alter table research_users add constraint FKcsm7vcmw73o4rb5ufso4l9i4u foreign key if not exists (username) references users (username) on delete cascade;

-- add foreign key FKhh8dhqo574wa8cglb3a5k0qlj (username) to users to super_admins
alter table super_admins add constraint FKhh8dhqo574wa8cglb3a5k0qlj foreign key if not exists (username) references users (username) on delete cascade;

-- add foreign key fk_unit_users_unit (unit_id) to units to unit_users
alter table unit_users add constraint fk_unit_users_unit foreign key if not exists (unit_id) references units (id) on delete cascade;

-- add foreign key FKnfs2tyi7yx70g3r7a51ip19wi (username) to users to unit_users
alter table unit_users add constraint FKnfs2tyi7yx70g3r7a51ip19wi foreign key if not exists (username) references users (username) on delete cascade;

-- add foreign key FKgiyenptt88sxbh0k1q5wdrxuo (project_id) to projects to versions
alter table versions add constraint FKgiyenptt88sxbh0k1q5wdrxuo foreign key if not exists (project_id) references projects (id);

-- add foreign key FKio7f4mo8crbpt2a1v94vyyliw (file_id) to files to versions
alter table versions add constraint FKio7f4mo8crbpt2a1v94vyyliw foreign key if not exists (file_id) references files (id) on delete set null;
