package dev.driftless.app.account;

import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/** A private key, encrypted, with the nonce that its decryption needs. Equal by value. */
@Embeddable
public class SealedKey {
    @Column(name = "sealed_key", length = 300)
    private byte[] ciphertext;

    @Column(name = "sealed_key_nonce", length = 12)
    private byte[] nonce;

    protected SealedKey() {}

    public SealedKey(byte[] ciphertext, byte[] nonce) {
        this.ciphertext = Require.bytes(ciphertext, 300, "sealed key");
        this.nonce = Require.bytes(nonce, 12, "nonce");
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    public byte[] nonce() {
        return nonce.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedKey that
                && Arrays.equals(ciphertext, that.ciphertext)
                && Arrays.equals(nonce, that.nonce);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ciphertext) + Arrays.hashCode(nonce);
    }
}
