package vn.minhchung.web;

import vn.minhchung.access.Actor;

/** Opens the proof behind figures of one kind (nguồn minh chứng); each module implements it for its own figures. */
public interface ProofSource {

    /** The first part of the address {@code /minh-chung/<kind>/<id>}, for instance {@code nhiem-vu}. */
    String kind();

    /**
     * The proof of the figure {@code id}, for what {@code actor} may see.
     *
     * @throws Refusal if there is no such figure; @throws vn.minhchung.access.NotAllowed if it is not for this actor
     */
    Proof proof(String id, Actor actor);
}
