import * as z from 'zod';
import { idSchema } from '../domain/records/fields.ts';

/** Signs a device in. */
export const signInRequestSchema = z.object({
  protocol: z.number().int(),
  login: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
  /** Shown in the list of devices, such as “办公室电脑”. */
  deviceName: z.string().trim().min(1).max(60),
});

/** Signs a device in. */
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** Sets the password of a new person by the code the administrator handed over, and signs the device in. */
export const activateRequestSchema = z.object({
  protocol: z.number().int(),
  code: z.string().trim().min(6).max(40),
  password: z.string().min(1).max(200),
  deviceName: z.string().trim().min(1).max(60),
});

/** Sets the first password by an activation code. */
export type ActivateRequest = z.infer<typeof activateRequestSchema>;

/** A device signed in: its token goes in the `authorization: Bearer` header of everything else. */
export const sessionReplySchema = z.object({
  protocol: z.number().int(),
  token: z.string(),
  deviceId: z.string(),
  personId: idSchema,
  personName: z.string(),
  login: z.string(),
  jurisdictionName: z.string(),
  epoch: z.string(),
  serverNow: z.string(),
});

/** A device signed in. */
export type SessionReply = z.infer<typeof sessionReplySchema>;

/** The devices a person is signed in on. */
export const deviceListSchema = z.object({
  devices: z.array(
    z.object({
      deviceId: z.string(),
      name: z.string(),
      signedInAt: z.string(),
      lastSeenAt: z.string(),
      thisOne: z.boolean(),
    }),
  ),
});

/** The devices a person is signed in on. */
export type DeviceList = z.infer<typeof deviceListSchema>;

/** What anyone may know of a server before signing in: that it is one of ours, and how new. */
export const greetingSchema = z.object({
  product: z.literal('six-ones'),
  protocol: z.number().int(),
  oldestPull: z.number().int(),
  oldestPush: z.number().int(),
  jurisdictionName: z.string().nullable(),
  setUp: z.boolean(),
  serverNow: z.string(),
});

/** What anyone may know of a server before signing in. */
export type Greeting = z.infer<typeof greetingSchema>;
