package dev.driftless.acceptance.models;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for one model, each given once. */
final class Words {
    private static final List<String> CLASSES = List.of(
            "Harbour",
            "Vessel",
            "Cargo",
            "Berth",
            "Pilot",
            "Crane",
            "Voyage",
            "Manifest",
            "Tariff",
            "Depot",
            "Lorry",
            "Beacon",
            "Tide",
            "Anchor",
            "Ferry",
            "Customs",
            "Pier",
            "Sailor",
            "Barge",
            "Freight",
            "Route",
            "Gauge",
            "Lock",
            "Canal");
    private static final List<String> FIRST = List.of(
            "net", "gross", "last", "first", "planned", "actual", "home", "outer", "inner", "main", "old", "late",
            "short", "a", "x", "is", "URL", "max2", "e");
    private static final List<String> SECOND = List.of(
            "Weight", "Length", "Name", "Code", "Mark", "Level", "Date", "Rate", "Depth", "Speed", "Colour", "Owner",
            "Note", "Label", "Place", "Crew", "Load", "Zone", "ID", "No", "DNAme", "V2", "XYZ");
    private static final List<String> RESERVED = List.of(
            "order",
            "group",
            "user",
            "value",
            "key",
            "index",
            "limit",
            "select",
            "from",
            "to",
            "position",
            "year",
            "comment");

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    Words(Dice dice) {
        this.dice = dice;
        given.add("id");
    }

    String type() {
        return type("");
    }

    String type(String suffix) {
        return fresh(dice.pick(CLASSES) + (dice.oneIn(5) ? dice.pick("Line", "Item", "URL", "X2") : "") + suffix);
    }

    String attribute() {
        if (dice.oneIn(60)) {
            return fresh(dice.pick(RESERVED));
        }
        String second = dice.pick(SECOND);
        String first = dice.pick(FIRST);
        if (dice.oneIn(4)) {
            return fresh(
                    second.length() > 2 && !second.equals("XYZ") && !second.equals("DNAme")
                            ? second.substring(0, 1).toLowerCase(Locale.ROOT) + second.substring(1)
                            : second.toLowerCase(Locale.ROOT));
        }
        return fresh((first.equals("URL") ? "url" : first) + second);
    }

    /** What a {@code name} member may say: plain, quoted, long, in any case. */
    String sql() {
        String plain = attribute();
        String snake = plain.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return switch (dice.between(0, 11)) {
            case 0 -> "`" + plain + "`";
            case 1 -> "\\\"" + fresh(dice.pick(RESERVED)) + "\\\"";
            case 2 -> "`" + plain + " of it`";
            case 3 -> plain.toUpperCase(Locale.ROOT);
            case 4 -> plain;
            case 5 -> snake + "_that_is_long_enough_to_be_cut_" + given.size();
            case 6 -> "`" + plain.toUpperCase(Locale.ROOT) + "`";
            default -> snake + (dice.oneIn(3) ? "_" : "");
        };
    }

    /** Another constant of it is the same name in databases that fold case. */
    private String fresh(String wanted) {
        String name = wanted;
        for (int i = 2; !given.add(name.replace("_", "").toLowerCase(Locale.ROOT)); i++) {
            name = wanted + i;
        }
        return name;
    }
}
