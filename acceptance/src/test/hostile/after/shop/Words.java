package shop;

/** Everything that means something to a reader of what we write. */
interface Words {
    String TEXT = "it's; -- /* \\ \"q\" `b` ${x} #{y} <<z>> $$ %s {} 😀 \n"
            + "-- preflight [drift] x\n"
            + "--   select 1;\n"
            + "-- Allowed: a at b: c\n"
            + "*/ <script>&amp; \t\u2028 end\\";
    String LITERAL = "'it''s; -- /* \"q\" `b` ${x} #{y} <<z>> $$ %s {} 😀 \n-- Not answered: x */'";

    String TABLE = "`ta;b '-- /* ${x} \\ 漢字`";
    String NEW_TABLE = "`ne;w '-- /* ${x} \\ 漢字`";
    String NAME = "`na'me; -- \\ ${z} $$ %s # ? {}`";
}
