package dev.driftless.processor.read;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the constants of an enum from its class file, where they stand in order of declaration (Java Virtual Machine Specification,
 * chapter 4). ECJ gives those of a class file in alphabetical order, which would change the meaning of stored numbers.
 */
final class EnumOrder {
    private static final int ACC_ENUM = 0x4000;

    private final String[] texts;
    private final DataInputStream in;

    private EnumOrder(DataInputStream in) throws IOException {
        this.in = in;
        in.skipNBytes(8);
        this.texts = new String[in.readUnsignedShort()];
    }

    static List<String> read(InputStream classFile) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(classFile))) {
            return new EnumOrder(in).constants();
        }
    }

    private List<String> constants() throws IOException {
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            if (tag == 1) {
                texts[i] = in.readUTF();
            } else {
                in.skipNBytes(size(tag));
            }
            // A long or double takes two entries.
            i += tag == 5 || tag == 6 ? 1 : 0;
        }
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        List<String> names = new ArrayList<>();
        int fields = in.readUnsignedShort();
        for (int i = 0; i < fields; i++) {
            int access = in.readUnsignedShort();
            String name = texts[in.readUnsignedShort()];
            in.skipNBytes(2);
            skipAttributes();
            if ((access & ACC_ENUM) != 0) {
                names.add(name);
            }
        }
        return names;
    }

    private static int size(int tag) throws IOException {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IOException("unknown constant " + tag);
        };
    }

    private void skipAttributes() throws IOException {
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            in.skipNBytes(2);
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
    }
}
